import type { PictureSource } from '../../contract/judge-messages.ts';
import type { Glance } from '../../core/canvas/glance.ts';
import type { JudgedLook } from '../../core/canvas/judged-looks.ts';
import type { Motion } from '../../core/canvas/motion.ts';
import type { JudgeTicket } from '../acquire/judge-client.ts';
import { newSurface, type Surface } from '../surface.ts';

/** Pixels that were read when they could be, with what was seen then. */
export type KeptPixels = { readonly source: PictureSource; readonly glance: Glance };

/** One canvas of the page. Kept by CanvasKeeper alone. */
export type CanvasSurface = Surface & {
  readonly canvas: HTMLCanvasElement;
  /** What was judged of it, the newest first. */
  looks: readonly JudgedLook[];
  /** What the last look saw; undefined where it must be looked at before it may be shown. */
  seen: Glance | 'unreadable' | undefined;
  /** Whether it was drawn to since the last look. */
  isDrawnTo: boolean;
  /** Whether it is to be looked at in the next frame though no hint came. */
  isLookDue: boolean;
  /** Pixels of a canvas that can be read only once, for which it was not the time to ask. */
  kept: KeptPixels | undefined;
  ticket: JudgeTicket | undefined;
  askedAtMs: number;
  askTimer: ReturnType<typeof setTimeout> | undefined;
  safeInARow: number;
  /** Whether a worker, or an OffscreenCanvas, draws what it shows. */
  isHandedOver: boolean;
  /** When a look last saw something else than the look before. */
  changedAtMs: number;
  motion: Motion;
};

/** A canvas of which nothing is known yet. */
export function newCanvasSurface(canvas: HTMLCanvasElement): CanvasSurface {
  return {
    ...newSurface(canvas, 'element'),
    canvas,
    looks: [],
    seen: undefined,
    isDrawnTo: true,
    isLookDue: false,
    kept: undefined,
    ticket: undefined,
    askedAtMs: Number.NEGATIVE_INFINITY,
    askTimer: undefined,
    safeInARow: 0,
    isHandedOver: false,
    changedAtMs: Number.NEGATIVE_INFINITY,
    motion: 0,
  };
}

/** Stops all that is under way for a canvas. */
export function stopAsking(surface: CanvasSurface): void {
  surface.ticket?.cancel();
  surface.ticket = undefined;
  clearTimeout(surface.askTimer);
  surface.askTimer = undefined;
}
