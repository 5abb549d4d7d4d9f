import type { Tries } from './lock-out.ts';

/** A secret as it is kept: salted and hashed. Both in base64. */
export type KeptSecret = { readonly salt: string; readonly hash: string; readonly iterations: number };

/** The family lock as it is kept where no page can read it. */
export type LockRecord = {
  readonly secret: KeptSecret;
  readonly recovery: KeptSecret;
  readonly tries: Tries;
};

/** What the disk held. @returns undefined for what is no lock. */
export function parseLockRecord(stored: unknown): LockRecord | undefined {
  if (!isRecord(stored)) return undefined;
  const secret = parseKept(stored.secret);
  const recovery = parseKept(stored.recovery);
  const tries = parseTries(stored.tries);
  return secret && recovery && tries && { secret, recovery, tries };
}

function parseKept(stored: unknown): KeptSecret | undefined {
  if (!isRecord(stored)) return undefined;
  const { salt, hash, iterations } = stored;
  const isKept = typeof salt === 'string' && typeof hash === 'string' && typeof iterations === 'number';
  return isKept ? { salt, hash, iterations } : undefined;
}

function parseTries(stored: unknown): Tries | undefined {
  if (!isRecord(stored)) return undefined;
  const { failures, failedAtMs } = stored;
  const areTries = typeof failures === 'number' && typeof failedAtMs === 'number';
  return areTries ? { failures, failedAtMs } : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
