import { nsfwLabels } from '../../src/core/classify/nsfw-scores.ts';
import { reasonWords } from './reason-words.ts';
import type { VerdictRow } from './verdict-row.ts';

const longestLabel = 44;

/** The rows as text for a terminal: image, verdict, one score a class, reason, milliseconds. */
export function verdictTable(rows: readonly VerdictRow[]): string {
  const head = [
    'image',
    'verdict',
    ...nsfwLabels.map((label) => label.slice(0, 1).toUpperCase()),
    'ms',
    'reason',
  ];
  const lines = [head, ...rows.map(tableCells)];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines.map((cells) => cells.map(padded).join('  ').trimEnd()).join('\n');

  function padded(cell: string, column: number): string {
    const width = widths[column] ?? 0;
    return column < 2 || column === head.length - 1 ? cell.padEnd(width) : cell.padStart(width);
  }
}

/** How many images ended how, such as `19 show, 5 veil, 1 left-alone`. */
export function tallyLine(rows: readonly VerdictRow[]): string {
  const counts = new Map<string, number>();
  for (const { action } of rows) counts.set(action, (counts.get(action) ?? 0) + 1);
  return Array.from(counts, ([action, count]) => `${count} ${action}`).join(', ') || 'no images';
}

function tableCells({ file, label, scores, action, reasons, ms }: VerdictRow): readonly string[] {
  return [
    file === undefined ? keepStart(label) : keepEnd(file),
    action,
    ...nsfwLabels.map((name) => scores?.[name].toFixed(2) ?? '-'),
    ms === undefined ? '-' : String(Math.round(ms)),
    reasons.map(reasonWords).join('; '),
  ];
}

function keepStart(words: string): string {
  return words.length <= longestLabel ? words : `${words.slice(0, longestLabel - 1)}…`;
}

/** The end tells files of one folder apart. */
function keepEnd(path: string): string {
  return path.length <= longestLabel ? path : `…${path.slice(1 - longestLabel)}`;
}
