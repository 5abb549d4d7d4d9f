import type { LookPace } from './look-timer.ts';

/** A worker that has drawn nothing for so long is looked at less often than each frame. */
const workerRestMs = 2000;
/** So many canvases that hints tell of are looked at without one at a time, in turn, */
const atOnce = 8;
/** and not more often than this, whatever the pace of the others. */
const turnMs = 400;

type Watched = { readonly isHandedOver: boolean; readonly changedAtMs: number };

/** Whose turn it is to be looked at without a hint, so that a page of a hundred charts has no long task of ours. */
export class LookTurns {
  #from = 0;
  #lastTurnMs = Number.NEGATIVE_INFINITY;

  /** @param inView what can be seen now. */
  next<Surface extends Watched>(inView: readonly Surface[], nowMs: number): readonly Surface[] {
    const handedOver = inView.filter(({ isHandedOver }) => isHandedOver);
    const others = inView.filter(({ isHandedOver }) => !isHandedOver);
    if (others.length === 0 || nowMs - this.#lastTurnMs < turnMs) return handedOver;
    this.#lastTurnMs = nowMs;
    this.#from %= others.length;
    const inTurn = [...others.slice(this.#from), ...others.slice(0, this.#from)].slice(0, atOnce);
    this.#from += atOnce;
    return [...handedOver, ...inTurn];
  }
}

/** How soon to look without a hint again. */
export function paceFor(inView: readonly Watched[], nowMs: number): LookPace {
  if (inView.length === 0) return 'never';
  const workers = inView.filter(({ isHandedOver }) => isHandedOver);
  if (workers.length === 0) return 'rarely';
  return workers.some(({ changedAtMs }) => nowMs - changedAtMs < workerRestMs) ? 'frame' : 'soon';
}
