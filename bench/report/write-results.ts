import { mkdirSync, writeFileSync } from 'node:fs';
import type { Machine } from './machine.ts';
import { isWithinBudget, type Row, ratioOf, type Section } from './section.ts';

/** What a section measured, and while how much else was going on. */
export type SectionResult = {
  readonly section: Section;
  readonly rows: readonly Row[];
  readonly loadBefore: number;
  readonly tookS: number;
};

const resultsFile = 'out/bench.json';

/** Writes everything that was measured. @returns the file's path. */
export function writeResults(machine: Machine, results: readonly SectionResult[]): string {
  const sections = results.map(({ section, rows, ...circumstances }) => ({
    name: section.name,
    title: section.title,
    against: section.against,
    ...circumstances,
    rows: rows.map((row) => ({ ...row, ratio: ratioOf(row), isWithinBudget: isWithinBudget(row) })),
  }));
  mkdirSync('out', { recursive: true });
  const measuredAt = new Date().toISOString();
  writeFileSync(resultsFile, `${JSON.stringify({ measuredAt, machine, sections }, undefined, 2)}\n`);
  return resultsFile;
}
