/** An unlock, by the clock of the device, in milliseconds since 1970. */
export type UnlockWindow = {
  readonly untilMs: number;
  /** The latest time at which anybody looked: a clock that shows less was set back. */
  readonly seenMs: number;
};

/** An unlock lasts this long: enough to change a few things, too short to be forgotten. */
export const unlockMs = 5 * 60_000;

/** An unlock that begins now. */
export function openWindow(nowMs: number): UnlockWindow {
  return { untilMs: nowMs + unlockMs, seenMs: nowMs };
}

/** How long it still lasts; 0 once it is over, and as soon as the clock was set back. */
export function unlockLeftMs({ untilMs, seenMs }: UnlockWindow, nowMs: number): number {
  return nowMs < seenMs ? 0 : Math.max(0, untilMs - nowMs);
}

/** What storage held. @returns undefined for what is no unlock. */
export function parseUnlockWindow(stored: unknown): UnlockWindow | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { untilMs, seenMs } = stored as Readonly<Record<string, unknown>>; // any object can be read by name
  return typeof untilMs === 'number' && typeof seenMs === 'number' ? { untilMs, seenMs } : undefined;
}
