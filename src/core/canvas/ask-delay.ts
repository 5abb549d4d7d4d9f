import type { NearLook } from './judged-looks.ts';

/** What decides how soon a canvas is judged again. */
export type AskNeed = {
  /** Of the judged look that speaks for what is seen now; undefined where none does. */
  readonly closeness: NearLook['closeness'] | undefined;
  /** Since the last ask for this canvas; infinite when there was none. */
  readonly sinceLastAskMs: number;
  /** Safe verdicts in a row. */
  readonly safeInARow: number;
  /** Whether what the page shows is covered meanwhile, by a veil or as unjudged. */
  readonly isCovered: boolean;
  /** Whether a judge could not say anything the last time. */
  readonly hasFailed: boolean;
};

const shortestPauseMs = 200;
const longestPauseMs = 2000;
const pauseAfterFailureMs = 1000;
/** After so many safe verdicts in a row the pause doubles, and doubles again. */
const safeLooksADoubling = 10;

/**
 * How long to wait before a canvas is judged again, so that what is shown stays close to something judged, and a
 * canvas that moves all day does not keep a core busy all day.
 * @returns 0 for now, undefined for not at all: what is seen is just what was judged.
 */
export function askDelayMs(need: AskNeed): number | undefined {
  if (need.closeness === 'same') return undefined;
  return Math.max(0, pauseMs(need) - need.sinceLastAskMs);
}

function pauseMs({ closeness, safeInARow, isCovered, hasFailed }: AskNeed): number {
  if (hasFailed) return pauseAfterFailureMs;
  if (closeness === undefined) return isCovered ? shortestPauseMs : 0;
  if (closeness === 'drifted') return shortestPauseMs;
  return Math.min(longestPauseMs, shortestPauseMs * 2 ** Math.floor(safeInARow / safeLooksADoubling));
}
