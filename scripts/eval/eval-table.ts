import { nsfwLabels } from '../../src/core/classify/nsfw-scores.ts';
import type { EvalRow } from './eval-row.ts';

const head = [
  'file',
  'action',
  ...nsfwLabels.map((label) => label.slice(0, 1).toUpperCase()),
  'ai',
  'origin',
  'ms',
];

/** The rows as text for a terminal: file, action, one score a class, probability of AI, origin, milliseconds, reasons. */
export function evalTable(rows: readonly EvalRow[]): string {
  const lines = [[...head, 'reasons'], ...rows.map(cells)];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cells({ file, action, nsfw, ai, origin, ms, reasons }: EvalRow): string[] {
  const scores = nsfwLabels.map((label) => nsfw?.[label].toFixed(2) ?? '-');
  return [file, action, ...scores, ai?.toFixed(3) ?? '-', origin, String(ms), reasons.join('; ')];
}
