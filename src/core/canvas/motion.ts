/**
 * How much a canvas moves, as a count: up with each change that comes right after another, down with each that keeps
 * one waiting. An animation has it high soon and keeps it through a hiccup; a live preview, with its 1 to 4 pictures a
 * second, never gets there.
 */
export type Motion = number;

const quickMs = 150;
/** After so long a rest nothing is left of the motion before. */
const restMs = 600;
const most = 20;
/** From here on a canvas is in motion. */
const moving = 5;

/** Motion after one change more. */
export function nextMotion(motion: Motion, sinceChangeMs: number): Motion {
  if (sinceChangeMs < quickMs) return Math.min(most, motion + 1);
  return sinceChangeMs < restMs ? Math.floor(motion / 2) : 0;
}

/** Whether a canvas changes many times a second. */
export function isInMotion(motion: Motion): boolean {
  return motion >= moving;
}
