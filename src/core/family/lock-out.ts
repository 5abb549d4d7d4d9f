/** Wrong tries since the last right one. */
export type Tries = {
  readonly failures: number;
  /** When the last wrong one was, by the clock of the device, in milliseconds since 1970. */
  readonly failedAtMs: number;
};

export const noTries: Tries = { failures: 0, failedAtMs: 0 };

/** A person mistypes; so many wrong tries cost nothing. */
const freeFailures = 4;
/** The first wait. Each further wrong try doubles it: a PIN of 6 digits takes decades. */
const firstWaitMs = 30_000;
/** No wait is longer: a child who plays with the field must not shut the parents out for days. */
const longestWaitMs = 3_600_000;

/** The tries after one more wrong one. */
export function afterFailure(tries: Tries, nowMs: number): Tries {
  return { failures: tries.failures + 1, failedAtMs: nowMs };
}

/** How long no further try is made, in milliseconds from `nowMs`; 0 when one may be made. */
export function waitLeftMs(tries: Tries, nowMs: number): number {
  const { failures, failedAtMs } = sinceClock(tries, nowMs);
  if (failures <= freeFailures) return 0;
  const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - freeFailures - 1));
  return Math.max(0, failedAtMs + waitMs - nowMs);
}

/**
 * The tries as they count after the clock was set back: the wait begins anew, so that setting it back neither
 * shortens a wait nor makes one of years.
 */
export function sinceClock(tries: Tries, nowMs: number): Tries {
  return nowMs < tries.failedAtMs ? { ...tries, failedAtMs: nowMs } : tries;
}
