import { type Glance, isSameGlance } from '../../core/canvas/glance.ts';
import type { SeenNow } from '../../core/canvas/judged-looks.ts';
import { isInMotion, nextMotion } from '../../core/canvas/motion.ts';
import type { CanvasSurface } from './canvas-surface.ts';
import { readGlance } from './read-glance.ts';

/** A canvas that could not be read is tried again after this time at the soonest. */
const unreadableRestMs = 1000;

/** Notes what a canvas shows now, and when that changed. */
export function seeCanvas(surface: CanvasSurface): void {
  const { seen: before, changedAtMs } = surface;
  const sinceChangeMs = performance.now() - changedAtMs;
  // Only a canvas that is emptied can be read again, and each try is dear.
  if (before === 'unreadable' && sinceChangeMs < unreadableRestMs) return;
  surface.seen = readGlance(surface.canvas) ?? 'unreadable';
  if (isSame(before, surface.seen)) return;
  surface.changedAtMs = performance.now();
  surface.motion = nextMotion(surface.motion, sinceChangeMs);
}

/** What is seen, and whether it moves; what came to rest counts as moving until it is judged. */
export function seenNow({ motion }: CanvasSurface, glance: Glance): SeenNow {
  return { glance, isInMotion: isInMotion(motion) };
}

function isSame(before: CanvasSurface['seen'], seen: CanvasSurface['seen']): boolean {
  return typeof before === 'object' && typeof seen === 'object' && isSameGlance(before, seen);
}
