import { thumbnailDifference } from '../../core/image/thumbnail.ts';
import type { CanvasSurface } from './canvas-surface.ts';
import { type CanvasLook, readThumbnail } from './read-thumbnail.ts';

/** A canvas that could not be read is tried again after this time at the soonest. */
const unreadableRestMs = 1000;

/** Notes what a canvas shows now, and when that changed. */
export function seeCanvas(surface: CanvasSurface): void {
  const { seen: before, changedAtMs } = surface;
  const nowMs = performance.now();
  // Only a canvas that is emptied can be read again, and each try is dear.
  if (before === 'unreadable' && nowMs - changedAtMs < unreadableRestMs) return;
  surface.seen = readThumbnail(surface.canvas) ?? 'unreadable';
  if (!isSame(before, surface.seen)) surface.changedAtMs = nowMs;
}

function isSame(before: CanvasSurface['seen'], seen: CanvasSurface['seen']): boolean {
  const areLooks = isLook(before) && isLook(seen);
  return areLooks && thumbnailDifference(before.thumbnail, seen.thumbnail) === 0;
}

function isLook(seen: CanvasSurface['seen']): seen is CanvasLook {
  return typeof seen === 'object';
}
