import type { Cover } from '../../core/veil/cover.ts';
import type { Policy } from '../../core/verdict/policy.ts';
import type { Reason } from '../../core/verdict/reason.ts';
import { verdictOn } from '../verdict-on.ts';
import { posterEvidence } from './poster-judge.ts';
import type { Video } from './video.ts';
import { mayShowFrame, mayShowPoster, showsNothingYet } from './what-shows.ts';

type Covered = { readonly cover: Cover; readonly reasons: readonly Reason[] };

/** The most careful first. */
const carefulness: readonly Cover[] = [
  'hidden',
  'veiled',
  'unjudged',
  'covered-by-person',
  'shown-by-person',
  'shown',
];

/** What becomes of a video: the worst that is known of its poster and its frames, once all that may be seen is judged. */
export function coverOfVideo(video: Video, policy: Policy | undefined, isTooSmall: boolean): Covered {
  if (!policy) return { cover: 'waiting', reasons: [] };
  if (!policy.isActive) return { cover: 'left-alone', reasons: [] };
  if (showsNothingYet(video)) return { cover: 'left-alone', reasons: [{ kind: 'not-loaded' }] };
  if (isTooSmall) return { cover: 'left-alone', reasons: [{ kind: 'too-small' }] };
  const worst = worstOf(video, policy);
  if (worst && worst.cover !== 'shown') return worst;
  if (worst && video.choice === 'show') return worst;
  return isAllJudged(video)
    ? (worst ?? { cover: 'waiting', reasons: [] })
    : { cover: 'waiting', reasons: [] };
}

function worstOf(video: Video, policy: Policy): Covered | undefined {
  const poster = mayShowPoster(video) ? posterEvidence(video.poster) : undefined;
  const covered = [video.evidence, poster]
    .filter((evidence) => evidence !== undefined)
    .map((evidence) => verdictOn(video, evidence, policy));
  return covered.sort((left, right) => carefulness.indexOf(left.cover) - carefulness.indexOf(right.cover))[0];
}

function isAllJudged(video: Video): boolean {
  if (mayShowPoster(video) && !posterEvidence(video.poster)) return false;
  // Frames that nobody can read are never judged: that is all there will ever be known of them.
  return !mayShowFrame(video) || !video.isReadable || video.frame === 'known' || video.frame === 'held';
}
