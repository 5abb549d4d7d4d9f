import { decide } from '../../core/verdict/decide.ts';
import type { Policy } from '../../core/verdict/policy.ts';
import type { Video } from './video.ts';

/** Frames are of no interest where nothing is covered, and where a veil or a person has decided already. */
export function isWatched(video: Video, policy: Policy | undefined): boolean {
  if (!policy?.isActive || isTooSmall(video, policy)) return false;
  const isVeiled = video.evidence !== undefined && decide(video.evidence, policy).action === 'veil';
  return video.choice !== 'show' && video.isReadable && !isVeiled;
}

/** Too small to be judged; a small window shows it larger. */
export function isTooSmall(
  { longerEdgePx, isInPictureInPicture }: Video,
  policy: Policy | undefined,
): boolean {
  if (isInPictureInPicture || longerEdgePx === undefined || longerEdgePx === 0) return false;
  return longerEdgePx < (policy?.smallestEdgePx ?? 0);
}
