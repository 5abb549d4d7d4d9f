import type { Workplace } from '../workplace.ts';

/** One measured figure, and what it is held against. */
export type Row = {
  readonly what: string;
  /** Undefined where it cannot be measured on this machine. */
  readonly value: number | undefined;
  readonly unit: 'ms' | 's' | 'MB' | 'images/s' | 'requests' | 'tasks' | 'frames';
  /** Measured in the same run, in the same unit; the ratio is to this. */
  readonly against?: number;
  /** What we hold ourselves to: the largest value, or the largest ratio. */
  readonly budget?: { readonly of: 'value' | 'ratio'; readonly limit: number };
  /** What the value is the median, or the largest, of; and the same for `against`. */
  readonly samples?: readonly number[];
  readonly againstSamples?: readonly number[];
};

/** One question that the bench answers. */
export type Section = {
  readonly name: string;
  readonly title: string;
  /** What the column `against` of its table holds. */
  readonly against: string;
  /** For a section that takes longer than the others. */
  readonly timeoutMs?: number;
  readonly run: (workplace: Workplace) => Promise<readonly Row[]>;
};

/** @returns undefined where nothing was measured, or nothing to hold it against. */
export function ratioOf({ value, against }: Row): number | undefined {
  return value === undefined || !against ? undefined : value / against;
}

/** @returns undefined for a row without a budget, or one that was not measured. */
export function isWithinBudget(row: Row): boolean | undefined {
  const measured = row.budget?.of === 'ratio' ? ratioOf(row) : row.value;
  return row.budget && measured !== undefined ? measured <= row.budget.limit : undefined;
}
