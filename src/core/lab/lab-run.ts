import { nsfwLabels } from '../classify/nsfw-scores.ts';
import type { Policy } from '../verdict/policy.ts';
import { type JudgedFile, labVerdict } from './judged-file.ts';
import type { Truth } from './truth.ts';

/**
 * One row of a run as a file: what `npm run eval -- --json` writes, and what is true. JSON has no undefined: what is
 * not known is null there.
 */
export type LabRow = {
  readonly file: string;
  readonly nsfw: Readonly<Record<(typeof nsfwLabels)[number], number>> | null;
  readonly ai: number | null;
  readonly origin: string;
  readonly action: string;
  readonly reasons: readonly string[];
  readonly ms: number;
  readonly truth?: Truth;
};

/** A judged file as a row, under a policy. */
export function toLabRow(judged: JudgedFile, policy: Policy): LabRow {
  const { file, evidence, elapsedMs, truth } = judged;
  const { action, reasons, origin } = labVerdict(judged, policy);
  return {
    file,
    nsfw: evidence.kind === 'judged' ? evidence.scores.nsfw : null,
    ai: (evidence.kind === 'judged' ? evidence.scores.ai : undefined) ?? null,
    origin,
    action,
    reasons: reasons.map((reason) => (reason.kind === 'failure' ? reason.failure.kind : reason.kind)),
    ms: Math.round(elapsedMs),
    ...(Object.keys(truth).length > 0 ? { truth } : {}),
  };
}

const columns = ['file', 'action', ...nsfwLabels, 'ai', 'origin', 'reasons', 'ms', 'safety', 'true-origin'];

/** Rows as a table for a spreadsheet, RFC 4180. */
export function writeLabCsv(rows: readonly LabRow[]): string {
  const lines = rows.map(({ file, action, nsfw, ai, origin, reasons, ms, truth }) => [
    file,
    action,
    ...nsfwLabels.map((label) => nsfw?.[label] ?? ''),
    ai ?? '',
    origin,
    reasons.join(' '),
    ms,
    truth?.safety ?? '',
    truth?.origin ?? '',
  ]);
  return `${[columns, ...lines].map((line) => line.map(toCell).join(',')).join('\r\n')}\r\n`;
}

/** A name of a file must not become a formula: spreadsheets run what begins with one of these. */
function toCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The part of an earlier run that a comparison needs. */
export type EarlierRun = ReadonlyMap<string, { readonly action: string }>;

/** Longest file of an earlier run that is read, in UTF-16 units: fifty thousand rows. */
export const maxRunLength = 50_000_000;

/** Reads a run that the lab or `npm run eval` has written. @returns undefined for anything else. Never throws. */
export function readRun(written: string): EarlierRun | undefined {
  if (written.length > maxRunLength) return undefined;
  const rows = parseJson(written);
  if (!Array.isArray(rows)) return undefined;
  const run = new Map<string, { action: string }>();
  for (const row of rows as readonly unknown[]) {
    if (typeof row !== 'object' || row === null) return undefined;
    const { file, action } = row as Readonly<Record<string, unknown>>; // any object can be read by name
    if (typeof file !== 'string' || typeof action !== 'string') return undefined;
    run.set(file, { action });
  }
  return run.size > 0 ? run : undefined;
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
