import { isWithinBudget, type Row, ratioOf, type Section } from './section.ts';

/** The rows of a section as text for a terminal. */
export function sectionTable(section: Section, rows: readonly Row[]): string {
  const head = ['', 'measured', section.against, 'ratio', 'budget', ''];
  const lines = [head, ...rows.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const padded = (cell: string, column: number) => {
    const width = widths[column] ?? 0;
    return column === 0 ? cell.padEnd(width) : cell.padStart(width);
  };
  return lines.map((cells) => cells.map(padded).join('  ').trimEnd()).join('\n');
}

function cellsOf(row: Row): readonly string[] {
  const ratio = ratioOf(row);
  return [
    row.what,
    row.value === undefined ? 'not measured here' : withUnit(row.value, row),
    row.against === undefined ? '' : withUnit(row.against, row),
    ratio === undefined ? '' : `${ratio.toFixed(2)}x`,
    budgetWords(row),
    { true: 'kept', false: 'MISSED', undefined: '' }[String(isWithinBudget(row))] ?? '',
  ];
}

function budgetWords(row: Row): string {
  if (!row.budget) return '';
  return row.budget.of === 'ratio' ? `${row.budget.limit}x` : withUnit(row.budget.limit, row);
}

/** Three digits that mean something. */
function withUnit(value: number, { unit }: Row): string {
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 3;
  return `${value.toFixed(digits)} ${unit}`;
}
