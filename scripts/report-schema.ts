import { writeFileSync } from 'node:fs';
import { buildReportSchema } from './report-schema/build-report-schema.ts';

/** Writes the schema of exported report files: run it after a change of what a report holds. */
export function main(): void {
  writeFileSync('docs/report.schema.json', `${JSON.stringify(buildReportSchema(), undefined, 2)}\n`);
}
