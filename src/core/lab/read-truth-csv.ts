import { type Truth, truthOfWord } from './truth.ts';

/** Longest file that is read, in UTF-16 units: a hundred thousand lines. */
export const maxCsvLength = 20_000_000;

export type TruthTable = {
  /** By the file's name as the table has it. */
  readonly truths: ReadonlyMap<string, Truth>;
  /** Lines that said nothing that is understood. */
  readonly rejectedCount: number;
};

/**
 * Reads a table of truths: the file in the first column, words for what it is in any other, separated by commas,
 * semicolons or tabs; a first line of headings is no harm. Never throws.
 */
export function readTruthCsv(written: string): TruthTable {
  const truths = new Map<string, Truth>();
  let rejectedCount = 0;
  for (const line of written.slice(0, maxCsvLength).split(/\r\n|\n|\r/)) {
    if (line.trim() === '') continue;
    const [file = '', ...words] = cellsOf(line);
    const truth: Truth = Object.assign({}, ...words.map(truthOfWord));
    if (file !== '' && Object.keys(truth).length > 0) truths.set(file, truth);
    else rejectedCount += 1;
  }
  return { truths, rejectedCount };
}

/** What a table says of a file: by its whole path, or by its name alone. */
export function truthInTable({ truths }: TruthTable, path: string): Truth {
  return truths.get(path) ?? truths.get(path.split('/').at(-1) ?? '') ?? {};
}

/** RFC 4180: a cell in quotes may hold the separator, and a doubled quote for one. */
function cellsOf(line: string): readonly string[] {
  const separator = [',', ';', '\t'].find((sign) => line.includes(sign)) ?? ',';
  const cells = [''];
  let isQuoted = false;
  for (let place = 0; place < line.length; place += 1) {
    const sign = line.charAt(place);
    if (sign === '"' && isQuoted && line.charAt(place + 1) === '"') {
      cells[cells.length - 1] += '"';
      place += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (sign === separator && !isQuoted) cells.push('');
    else cells[cells.length - 1] += sign;
  }
  return cells.map((cell) => cell.trim());
}
