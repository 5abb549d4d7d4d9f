import type { Priority } from '../../contract/judge-messages.ts';
import { askDelayMs } from '../../core/canvas/ask-delay.ts';
import { nearestLook, rememberLook } from '../../core/canvas/judged-looks.ts';
import type { Evidence } from '../../core/evidence.ts';
import { maxPicturePx } from '../../core/image/limits.ts';
import { decide } from '../../core/verdict/decide.ts';
import type { Policy } from '../../core/verdict/policy.ts';
import type { JudgeClient } from '../acquire/judge-client.ts';
import { readDrawable } from '../acquire/read-drawable.ts';
import type { CanvasSurface, KeptPixels } from './canvas-surface.ts';
import { seenNow } from './see-canvas.ts';

/** Content that can be read only once is kept, until it can be asked for, at most this often while it moves. */
const keepPauseMs = 100;

export type CanvasJudgeTools = {
  readonly client: Pick<JudgeClient, 'ask'>;
  /** A canvas has one judged look more. */
  readonly onAnswer: (surface: CanvasSurface) => void;
  /** It is time to look again, and to ask. */
  readonly onLookDue: (surface: CanvasSurface) => void;
};

/** Asks for what canvases show, no more often than needed and one ask a canvas at a time. */
export class CanvasJudge {
  readonly #tools: CanvasJudgeTools;

  constructor(tools: CanvasJudgeTools) {
    this.#tools = tools;
  }

  /**
   * Asks, or plans to, unless what was seen is just what was judged.
   * @param isReadable whether the canvas's pixels are now what was seen.
   */
  askIfNeeded(surface: CanvasSurface, policy: Policy, isReadable: boolean): void {
    if (surface.ticket) return;
    const delayMs = this.#delayMs(surface, policy);
    if (delayMs === undefined) return;
    if (delayMs > 0) return this.#askLater(surface, delayMs);
    const pixels = isReadable ? readPixels(surface) : surface.kept;
    surface.kept = undefined;
    if (pixels) this.#ask(surface, pixels);
  }

  /** Reads what can be read only now, in case it was not asked for. */
  keepPixels(surface: CanvasSurface, previousChangeMs: number): void {
    if (typeof surface.seen !== 'object' || surface.seen.isBlank) return;
    const isMoving = performance.now() - previousChangeMs < keepPauseMs;
    if (surface.kept && isMoving && surface.cover === 'shown') return; // what is hidden needs its pixels to be shown
    surface.kept = readPixels(surface);
  }

  #delayMs(surface: CanvasSurface, policy: Policy): number | undefined {
    const { seen, looks, askedAtMs, safeInARow, cover } = surface;
    if (!seen || seen === 'unreadable' || seen.isBlank) return undefined;
    return askDelayMs({
      closeness: nearestLook(looks, seenNow(surface, seen), isSafeUnder(policy))?.closeness,
      sinceLastAskMs: performance.now() - askedAtMs,
      safeInARow,
      isCovered: cover === 'veiled' || cover === 'unjudged',
      hasFailed: looks[0]?.evidence.kind === 'failed',
    });
  }

  #askLater(surface: CanvasSurface, delayMs: number): void {
    surface.askTimer ??= setTimeout(() => {
      surface.askTimer = undefined;
      this.#tools.onLookDue(surface);
    }, delayMs);
  }

  #ask(surface: CanvasSurface, { source, glance }: KeptPixels): void {
    surface.askedAtMs = performance.now();
    const priority: Priority = surface.isVisible ? 'visible' : 'away';
    surface.ticket = this.#tools.client.ask(source, priority, (evidence) => {
      surface.ticket = undefined;
      surface.elapsedMs = performance.now() - surface.askedAtMs;
      surface.looks = rememberLook(surface.looks, { glance, evidence });
      this.#tools.onAnswer(surface);
    });
  }
}

/** Whether evidence lets a canvas be shown. */
export function isSafeUnder(policy: Policy): (evidence: Evidence) => boolean {
  return (evidence) => decide(evidence, policy).action === 'show';
}

/** @returns undefined where it cannot be judged. */
function readPixels({ canvas, seen }: CanvasSurface): KeptPixels | undefined {
  const size = { widthPx: canvas.width, heightPx: canvas.height };
  if (!seen || seen === 'unreadable' || size.widthPx * size.heightPx > maxPicturePx) return undefined;
  const source = readDrawable(canvas, size, 'moves');
  return source && { source, glance: seen };
}
