import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTrustFile, maxTrustFileLength } from '../../src/core/provenance/c2pa/check-trust-file.ts';
import type { OfficialList } from './official-lists.ts';

/** One row of lists.json: what lies in the folder, and where it came from. */
export type FetchedList = OfficialList & {
  readonly sha256: string;
  readonly entries: number;
  readonly fetchedAt: string;
};

const timeoutMs = 30_000;

/**
 * Fetches trust lists and writes them with a `lists.json` beside them. All or nothing: with one list missing, signers
 * would be unknown for no reason that anybody could see.
 * Rejects with a sentence for a person when a list cannot be had or is none.
 */
export async function fetchTrustLists(
  lists: readonly OfficialList[],
  folder: string,
  now = new Date(),
): Promise<readonly FetchedList[]> {
  const fetched = await Promise.all(lists.map(async (list) => ({ list, text: await fetchText(list.url) })));
  const rows = fetched.map(({ list, text }) => ({ text, row: describe(list, text, now) }));
  mkdirSync(folder, { recursive: true });
  for (const { text, row } of rows) writeFileSync(join(folder, row.file), text);
  const described = rows.map(({ row }) => row);
  writeFileSync(join(folder, 'lists.json'), `${JSON.stringify(described, undefined, 2)}\n`);
  return described;
}

function describe(list: OfficialList, text: string, now: Date): FetchedList {
  const check = checkTrustFile({ name: list.file, text });
  if (check.kind === 'refused')
    throw new Error(`${list.url} gave no trust list: ${check.why}. Nothing was written.`);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { ...list, sha256, entries: check.count, fetchedAt: now.toISOString() };
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) }).catch((problem: unknown) => {
    throw new Error(
      `${url} cannot be reached (${reasonOf(problem)}). Run this on a machine with a network. Nothing was written.`,
    );
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}. Nothing was written.`);
  const text = await response.text();
  if (text.length > maxTrustFileLength)
    throw new Error(`${url} is larger than a trust list. Nothing was written.`);
  return text;
}

function reasonOf(problem: unknown): string {
  const cause = problem instanceof Error && problem.cause instanceof Error ? problem.cause : problem;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}
