/** How often a test said what is true. */
export type Confusion = {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly trueNegative: number;
  readonly falseNegative: number;
};

export type Outcome = { readonly isPositive: boolean; readonly isFound: boolean };

/** Counts outcomes. */
export function countConfusion(outcomes: Iterable<Outcome>): Confusion {
  const counts = { truePositive: 0, falsePositive: 0, trueNegative: 0, falseNegative: 0 };
  for (const { isPositive, isFound } of outcomes) {
    if (isPositive) counts[isFound ? 'truePositive' : 'falseNegative'] += 1;
    else counts[isFound ? 'falsePositive' : 'trueNegative'] += 1;
  }
  return counts;
}

/** Share of what is there that was found, 0 to 1; undefined where nothing is there. */
export function recallOf({ truePositive, falseNegative }: Confusion): number | undefined {
  return share(truePositive, truePositive + falseNegative);
}

/** Share of the others that were found by mistake, 0 to 1; undefined where there are none. */
export function falseAlarmsOf({ falsePositive, trueNegative }: Confusion): number | undefined {
  return share(falsePositive, falsePositive + trueNegative);
}

/** Share of what was found that is there, 0 to 1; undefined where nothing was found. */
export function precisionOf({ truePositive, falsePositive }: Confusion): number | undefined {
  return share(truePositive, truePositive + falsePositive);
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
