import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is known of one file of a corpus. Source: the README beside its truth.jsonl. */
export type Truth = {
  readonly file: string;
  readonly expected: string;
  readonly also_accept: readonly string[];
  readonly c2pa: string;
  /** A part of the positive prompt; null where there is none. */
  readonly prompt_contains: string | null;
};

/** Rows by file name, from truth.jsonl in the folder or above it; undefined where there is no such file. */
export function loadTruth(folder: string): ReadonlyMap<string, Truth> | undefined {
  const path = [join(folder, 'truth.jsonl'), join(folder, '..', 'truth.jsonl')].find((candidate) =>
    existsSync(candidate),
  );
  if (path === undefined) return undefined;
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  // A corpus is ours and its shape is in its README; a wrong row shows as a mismatch.
  const rows = lines.map((line) => JSON.parse(line) as Truth);
  return new Map(rows.map((row) => [row.file, row]));
}
