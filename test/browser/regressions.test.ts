import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkReports } from '../../scripts/eval/check-reports.ts';

const folder = 'test/regressions';

// How a report is judged anew is tested where one is exported: report-out.test.ts.
test('every verdict that was reported in test/regressions is right now', async () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const wrong: string[] = [];
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    const checked = await checkReports(join(folder, file));
    for (const { report, isRight } of checked) {
      if (!isRight) wrong.push(`${file}: ${report.claim} of ${report.picture.imageId}`);
    }
  }
  expect(wrong).toEqual([]);
});
