import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { c2paTimeoutMs, readerSettings } from '../src/core/provenance/c2pa/reader-settings.ts';
import { C2paReader } from '../src/inference/provenance/c2pa-reader.ts';
import { readProvenance } from '../src/inference/provenance/read-provenance.ts';
import { main as buildModel } from './build-model.ts';
import { loadTrustLists } from './corpus/load-trust-lists.ts';
import { type CorpusArguments, parseCorpusArguments } from './corpus/parse-corpus-arguments.ts';
import { readMarks } from './corpus/read-marks.ts';
import { startC2paThread } from './corpus/start-c2pa-thread.ts';
import { checkedTable, checkReports } from './eval/check-reports.ts';
import { type EvalRow, failedRow, toEvalRow } from './eval/eval-row.ts';
import { evalTable } from './eval/eval-table.ts';
import { type JudgeBrowser, openJudgeBrowser } from './eval/judge-browser.ts';
import { findImages } from './start/find-images.ts';

const threadFile = './scripts/corpus/c2pa-thread.mjs';
const usage = 'usage: npm run eval -- FOLDER|REPORTS.json [--json FILE]';

/**
 * Judges every image of a folder and of those in it as the extension does with its default settings: prints a table,
 * and writes the rows as JSON when asked to. Of a file of reports it says which verdicts are right now; what is not
 * ends the run with a failure.
 */
export async function main(args: readonly string[]): Promise<void> {
  const wanted = parseCorpusArguments(args);
  if (wanted?.folder.endsWith('.json')) return evaluateReports(wanted);
  const problem = wanted ? problemWith(wanted.folder) : usage;
  if (!wanted || problem !== undefined) {
    console.error(problem);
    process.exitCode = 2;
    return;
  }
  const { folder, jsonFile } = wanted;
  buildModel([]);
  const rows = await evaluate(folder, findImages(folder));
  console.log(evalTable(rows));
  if (jsonFile === undefined) return;
  mkdirSync(dirname(jsonFile), { recursive: true });
  writeFileSync(jsonFile, `${JSON.stringify(rows, undefined, 1)}\n`);
  console.log(`\nRows: ${jsonFile}`);
}

async function evaluateReports({ folder: file, jsonFile }: CorpusArguments): Promise<void> {
  buildModel([]);
  const checked = await checkReports(file);
  console.log(checkedTable(checked));
  if (checked.some(({ isRight }) => !isRight)) process.exitCode = 1;
  if (jsonFile !== undefined) writeFileSync(jsonFile, `${JSON.stringify(checked, undefined, 1)}\n`);
}

function problemWith(folder: string): string | undefined {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return `${folder} is no folder. ${usage}`;
  return findImages(folder).length === 0 ? `${folder} holds no image.` : undefined;
}

async function evaluate(folder: string, files: readonly string[]): Promise<readonly EvalRow[]> {
  const c2pa = new C2paReader({
    start: () => startC2paThread(threadFile),
    settings: readerSettings(loadTrustLists(folder)),
    idleMs: 10_000,
    timeoutMs: 10 * c2paTimeoutMs, // a busy machine must not change what is measured
  });
  const browser = await openJudgeBrowser(folder, files);
  const rows: EvalRow[] = [];
  try {
    for (const [index, file] of files.entries()) {
      rows.push(await evaluateFile({ path: join(folder, file), file, index }, { browser, c2pa }));
    }
  } finally {
    c2pa.stop();
    await browser.close();
  }
  return rows;
}

type EvalFile = { readonly path: string; readonly file: string; readonly index: number };
type EvalTools = { readonly browser: JudgeBrowser; readonly c2pa: C2paReader };

/** A row whatever happens: one broken file must not end the run. */
async function evaluateFile({ path, file, index }: EvalFile, { browser, c2pa }: EvalTools): Promise<EvalRow> {
  const startMs = performance.now();
  const elapsedMs = () => performance.now() - startMs;
  try {
    const bytes = new Uint8Array(readFileSync(path));
    const answers = await browser.judge(index);
    const provenance = await readProvenance(bytes, { c2pa, readMarks });
    return toEvalRow({ file, answers, provenance, elapsedMs: elapsedMs() });
  } catch (problem) {
    return failedRow(file, String(problem), elapsedMs());
  }
}
