import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseReportFile } from '../../src/contract/parse-report-file.ts';
import type { Scores } from '../../src/core/evidence.ts';
import { indexWords } from '../../src/core/prompt/match-words.ts';
import { isNowRight } from '../../src/core/report/is-now-right.ts';
import { pictureFileName } from '../../src/core/report/report-file.ts';
import type { VerdictReport } from '../../src/core/report/verdict-report.ts';
import { harmlessWords } from '../../src/inference/prompt/harmless-words.ts';
import { unsafeWordLists } from '../../src/inference/prompt/unsafe-word-lists.ts';
import { openJudgeBrowser } from './judge-browser.ts';
import { scoresOfAnswers } from './scores-of-answers.ts';

/** One report, judged by today's rules, and by today's models where its picture lies beside the file. */
export type CheckedReport = {
  readonly report: VerdictReport;
  readonly judgedBy: 'picture' | 'scores';
  readonly isRight: boolean;
};

const words = indexWords(unsafeWordLists, harmlessWords);

/** Judges all reports of an exported file anew. Rejects, with the reason, for a file that is none or holds what is no report. */
export async function checkReports(file: string): Promise<readonly CheckedReport[]> {
  const parsed = parseReportFile(readFileSync(file, 'utf8'));
  if (parsed.kind === 'refused') throw new Error(`${file} is no file of reports: ${parsed.why}`);
  const [rejected] = parsed.rejected;
  if (rejected !== undefined) throw new Error(`${file}: reports[${rejected}] is no report`);
  const folder = dirname(file);
  const pictures = parsed.reports.map(pictureFileName).filter((name) => existsSync(join(folder, name)));
  const scores = await judgePictures(folder, pictures);
  return parsed.reports.map((report) => {
    const judged = scores.get(pictureFileName(report));
    return {
      report,
      judgedBy: judged ? 'picture' : 'scores',
      isRight: isNowRight(report, { words, ...(judged ? { scores: judged } : {}) }),
    };
  });
}

async function judgePictures(folder: string, names: readonly string[]): Promise<ReadonlyMap<string, Scores>> {
  const scores = new Map<string, Scores>();
  if (names.length === 0) return scores;
  const browser = await openJudgeBrowser(folder, names);
  try {
    for (const [index, name] of names.entries()) {
      const answers = await browser.judge(index);
      const judged = 'kind' in answers ? undefined : scoresOfAnswers(answers.answers);
      if (judged) scores.set(name, judged);
    }
  } finally {
    await browser.close();
  }
  return scores;
}

/** The reports as text for a terminal: what was said, what was shown then, what judged it now, and whether it is right. */
export function checkedTable(checked: readonly CheckedReport[]): string {
  const lines = checked.map(({ report, judgedBy, isRight }) =>
    [
      isRight ? 'right' : 'WRONG',
      report.claim.padEnd(11),
      `was ${report.cover}`.padEnd(21),
      `by its ${judgedBy}`.padEnd(14),
      report.picture.imageId.slice(0, 12),
    ].join('  '),
  );
  const right = checked.filter(({ isRight }) => isRight).length;
  return [...lines, `${right} right now, ${checked.length - right} still wrong`].join('\n');
}
