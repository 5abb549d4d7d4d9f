import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseReport, caseReportVariable } from '../../test/browser/harness/case-report.ts';
import type { Row, Section } from '../report/section.ts';

/** Every case of the browser tests that record frames, as they are: what is measured is what is tested. */
export const surfacesSection: Section = {
  name: 'surfaces',
  title: 'Every way to show a picture: unsafe frames, and when the safe picture is seen',
  against: 'without the extension',
  timeoutMs: 30 * 60_000,
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'safer-spaces-surfaces-'));
    const file = join(folder, 'cases.jsonl');
    try {
      const { status } = spawnSync(
        'npx',
        ['vitest', 'run', '--project', 'browser', 'test/browser/no-flash'],
        {
          env: { ...process.env, [caseReportVariable]: file },
          stdio: ['ignore', 'ignore', 'inherit'],
        },
      );
      const reports = readFileSync(file, 'utf8').trim().split('\n').map(parseReport);
      return [
        ...rowsOf(reports),
        { what: 'runs of the tests that failed', value: status === 0 ? 0 : 1, unit: 'tasks' },
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function parseReport(line: string): CaseReport {
  return JSON.parse(line) as CaseReport; // written by reportCase of the run above
}

function rowsOf(reports: readonly CaseReport[]): readonly Row[] {
  return reports.flatMap(
    ({ group, name, isKnownLimit, frames, unsafeFrames, safeSeenMs, readyMs }): Row[] => [
      {
        what: `${isKnownLimit ? 'known limit: ' : ''}${name} (${group}), of ${frames} frames`,
        value: unsafeFrames,
        unit: 'frames',
        ...(isKnownLimit ? {} : { budget: { of: 'value', limit: 0 } as const }),
      },
      {
        what: '  safe picture seen after',
        value: safeSeenMs,
        unit: 'ms',
        ...(readyMs === undefined ? {} : { against: readyMs }),
      },
    ],
  );
}
