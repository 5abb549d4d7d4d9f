/** What a person without a PIN put before covering less, for their own sake; from what hinders less to what hinders more. */
export const frictions = ['off', 'wait', 'retype'] as const;
export type Friction = (typeof frictions)[number];

/** A friction that is on. */
export type FrictionKind = Exclude<Friction, 'off'>;

/** So long after a friction was begun it can be passed: a minute's wait, and a text typed as fast as nobody types. */
export const leastFrictionMs: Readonly<Record<FrictionKind, number>> = { wait: 60_000, retype: 15_000 };

/** After that it is over: whoever begins one now, to have it at hand later, has nothing later. */
export const mostFrictionMs = 10 * 60_000;

/** One try at a friction, from its beginning on. */
export type FrictionTry = {
  readonly kind: FrictionKind;
  /** What is to be typed; empty for a wait. */
  readonly text: string;
  /** How much time has gone by since it began, as far as that is known, in milliseconds. */
  readonly passedMs: number;
  /** When anybody looked last, by the clock of the device, in milliseconds since 1970. */
  readonly seenMs: number;
};

/** A try that begins now. */
export function beginFriction(kind: FrictionKind, text: string, nowMs: number): FrictionTry {
  return { kind, text, passedMs: 0, seenMs: nowMs };
}

/**
 * The try as it is when somebody looks again.
 * @param steadyMs time since the last look by a clock that nobody can set; undefined where nothing was awake to know it.
 * Then the clock of the device is believed: one that was set back adds nothing, and takes nothing away.
 */
export function lookAtFriction(
  begun: FrictionTry,
  nowMs: number,
  steadyMs: number | undefined,
): FrictionTry | undefined {
  const goneMs = steadyMs ?? Math.max(0, nowMs - begun.seenMs);
  const passedMs = begun.passedMs + goneMs;
  return passedMs > mostFrictionMs ? undefined : { ...begun, passedMs, seenMs: nowMs };
}

/** How long it cannot be passed yet; 0 when it can. */
export function frictionLeftMs({ kind, passedMs }: FrictionTry): number {
  return Math.max(0, leastFrictionMs[kind] - passedMs);
}

/** Whether a try is passed by what was typed. A text that is right too early was not typed. */
export function checkFriction(begun: FrictionTry, typed: string): 'ok' | 'too-soon' | 'wrong' {
  if (begun.kind === 'retype' && lettersOf(typed) !== lettersOf(begun.text)) return 'wrong';
  return frictionLeftMs(begun) > 0 ? 'too-soon' : 'ok';
}

/** What storage held. @returns undefined for what is no try. */
export function parseFrictionTry(stored: unknown): FrictionTry | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { kind, text, passedMs, seenMs } = stored as Readonly<Record<string, unknown>>; // any object can be read by name
  if (kind !== 'wait' && kind !== 'retype') return undefined;
  if (typeof text !== 'string' || typeof passedMs !== 'number' || typeof seenMs !== 'number')
    return undefined;
  return { kind, text, passedMs, seenMs };
}

/** Capitals, signs, spaces and the form of digits do not count: they differ from keyboard to keyboard. */
function lettersOf(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
