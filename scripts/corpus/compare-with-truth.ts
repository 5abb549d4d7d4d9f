import type { CorpusRow } from './corpus-row.ts';
import type { Truth } from './truth.ts';

export type Comparison = {
  readonly right: number;
  readonly all: number;
  readonly mismatches: readonly string[];
};

export type TruthComparison = {
  readonly verdicts: Comparison;
  readonly c2pa: Comparison;
  readonly prompts: Comparison;
};

type Known = { readonly row: CorpusRow; readonly truth: Truth };

/** Counts what agrees with what is known, and names each row that does not. Rows without a truth are left out. */
export function compareWithTruth(
  rows: readonly CorpusRow[],
  truths: ReadonlyMap<string, Truth>,
): TruthComparison {
  const known = rows.flatMap((row): Known[] => {
    const truth = truths.get(row.file);
    return truth ? [{ row, truth }] : [];
  });
  const prompted = known.filter(({ truth }) => truth.prompt_contains !== null);
  return {
    verdicts: compare(known, ({ row, truth }) => {
      const isRight = row.origin === truth.expected || truth.also_accept.includes(row.origin);
      return isRight
        ? undefined
        : `${row.origin}, not ${[truth.expected, ...truth.also_accept].join(' or ')}`;
    }),
    c2pa: compare(known, ({ row, truth }) =>
      row.c2pa === truth.c2pa ? undefined : `${row.c2pa}, not ${truth.c2pa}`,
    ),
    prompts: compare(prompted, ({ row, truth }) => {
      const isRight = row.prompt?.positive.includes(truth.prompt_contains ?? '');
      return isRight ? undefined : `no "${truth.prompt_contains}" in the positive prompt`;
    }),
  };
}

function compare(known: readonly Known[], problemOf: (known: Known) => string | undefined): Comparison {
  const mismatches = known.flatMap((one) => {
    const problem = problemOf(one);
    return problem === undefined ? [] : [`${one.row.file}: ${problem}`];
  });
  return { right: known.length - mismatches.length, all: known.length, mismatches };
}
