import { saidOriginOf } from '../../core/corrections/said-origin.ts';
import { aiShareOf } from '../../core/provenance/ai-share.ts';
import type { OriginBadge } from '../../core/settings/origin-settings.ts';
import type { Surface } from '../surface.ts';
import { surfaceOrigin } from './surface-origin.ts';

/** A badge would hide too much of a picture whose longer shown edge is less than this, in CSS pixels. */
const smallestEdgePx = 96;

/** Whether a picture gets a badge: in view, large enough, seen, and of an origin that the person asked for. */
export function needsBadge(picture: Surface, badges: OriginBadge): boolean {
  const { part, cover, isVisible, longerEdgePx = 0 } = picture;
  const isSeen = cover === 'shown' || cover === 'shown-by-person';
  if (badges === 'off' || part !== 'element' || !isSeen || !isVisible || longerEdgePx < smallestEdgePx) {
    return false;
  }
  const origin = surfaceOrigin(picture)?.report.origin;
  // Said "not AI", too: it tells why the badge that was there is another one now.
  if (saidOriginOf(picture.reasons)) return true;
  return origin !== undefined && (badges === 'all' || aiShareOf(origin, 'count') !== 'none');
}
