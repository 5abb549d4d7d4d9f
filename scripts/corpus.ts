import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { c2paTimeoutMs, readerSettings } from '../src/core/provenance/c2pa/reader-settings.ts';
import { C2paReader } from '../src/inference/provenance/c2pa-reader.ts';
import { readProvenance } from '../src/inference/provenance/read-provenance.ts';
import { type Comparison, compareWithTruth } from './corpus/compare-with-truth.ts';
import { type CorpusRow, toCorpusRow } from './corpus/corpus-row.ts';
import { findImageFiles } from './corpus/find-image-files.ts';
import { loadTrustLists } from './corpus/load-trust-lists.ts';
import { parseCorpusArguments } from './corpus/parse-corpus-arguments.ts';
import { readMarks } from './corpus/read-marks.ts';
import { startC2paThread } from './corpus/start-c2pa-thread.ts';
import { loadTruth } from './corpus/truth.ts';

const threadFile = './scripts/corpus/c2pa-thread.mjs';
/** Ten times what the extension allows: a busy machine must not change what is measured. */
const timeoutMs = 10 * c2paTimeoutMs;
const usage = 'usage: npm run corpus -- FOLDER [--json FILE]';

/** Reads where every image of a folder comes from, prints a line a file, and compares with the truth where there is one. */
export async function main(args: readonly string[]): Promise<void> {
  const wanted = parseCorpusArguments(args);
  if (!wanted) throw new Error(usage);
  const reader = new C2paReader({
    start: () => startC2paThread(threadFile),
    settings: readerSettings(loadTrustLists(wanted.folder)),
    idleMs: 10_000,
    timeoutMs,
  });
  const rows: CorpusRow[] = [];
  try {
    for (const path of findImageFiles(wanted.folder)) {
      const row = await readRow(path, reader);
      rows.push(row);
      console.log(lineOf(row));
    }
  } finally {
    reader.stop();
  }
  printTotals(rows);
  if (wanted.jsonFile !== undefined)
    writeFileSync(wanted.jsonFile, `${JSON.stringify(rows, undefined, 1)}\n`);
  const truths = loadTruth(wanted.folder);
  if (!truths) return;
  const { verdicts, c2pa, prompts } = compareWithTruth(rows, truths);
  printComparison('verdicts', verdicts);
  printComparison('C2PA states', c2pa);
  printComparison('prompts', prompts);
}

async function readRow(path: string, reader: C2paReader): Promise<CorpusRow> {
  const bytes = new Uint8Array(readFileSync(path));
  const start = performance.now();
  const report = await readProvenance(bytes, { c2pa: reader, readMarks });
  return toCorpusRow(basename(path), report, performance.now() - start);
}

function lineOf({ file, origin, confidence, generator, c2pa, ms }: CorpusRow): string {
  const columns = [
    origin.padEnd(15),
    confidence.toFixed(2),
    c2pa.padEnd(9),
    `${ms.toFixed(1)} ms`.padStart(10),
  ];
  return `${columns.join('  ')}  ${file}${generator === null ? '' : `  (${generator})`}`;
}

function printTotals(rows: readonly CorpusRow[]): void {
  const counts = new Map<string, number>();
  for (const { origin } of rows) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  console.log(
    `\n${rows.length} files: ${[...counts].map(([origin, count]) => `${count} ${origin}`).join(', ')}`,
  );
}

function printComparison(name: string, { right, all, mismatches }: Comparison): void {
  console.log(`${name}: ${right} of ${all} right`);
  for (const mismatch of mismatches) console.log(`  ${mismatch}`);
}
