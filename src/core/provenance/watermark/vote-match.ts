/** How well votes fit a message that is repeated over the image. */
export type VoteMatch = {
  /** Standard deviations above chance of the votes against the message. */
  readonly z: number;
  /** The same against the message shifted by any other number of bits: patterns of the image fit those too. */
  readonly zOverShifts: number;
};

/**
 * Correlates votes with a message; block n carries bit n mod length.
 * @param bits the message, 0 or 1 each. Never throws; votes that are all alike match nothing.
 * Source: docs/provenance.md, 2.8, "Decision".
 */
export function matchVotes(votes: Uint8Array, bits: readonly number[]): VoteMatch {
  const mean = votes.reduce((sum, vote) => sum + vote, 0) / votes.length;
  const spread = mean * (1 - mean);
  if (!(spread > 0) || votes.length < 4 * bits.length) return { z: 0, zOverShifts: 0 };
  const bitMean = bits.reduce((sum, bit) => sum + bit, 0) / bits.length;
  const centred = bits.map((bit) => bit - bitMean);
  const sums = sumsByBit(votes, bits.length, mean);
  const energy = votes.reduce((sum, _, block) => sum + (centred[block % bits.length] ?? 0) ** 2, 0);
  const means = sums.map((sum, bit) => sum / Math.ceil((votes.length - bit) / bits.length));
  const correlations = bits.map((_, shift) =>
    means.reduce((total, value, bit) => total + value * (centred[(bit + shift) % bits.length] ?? 0), 0),
  );
  const fit = sums.reduce((total, sum, bit) => total + sum * (centred[bit] ?? 0), 0);
  return { z: fit / Math.sqrt(spread * energy), zOverShifts: firstOverOthers(correlations) };
}

/** Votes minus their mean, added up by the bit they vote for. */
function sumsByBit(votes: Uint8Array, length: number, mean: number): readonly number[] {
  const sums = new Array<number>(length).fill(0);
  votes.forEach((vote, block) => {
    sums[block % length] = (sums[block % length] ?? 0) + vote - mean;
  });
  return sums;
}

function firstOverOthers([first = 0, ...others]: readonly number[]): number {
  const mean = others.reduce((sum, value) => sum + value, 0) / others.length;
  const variance = others.reduce((sum, value) => sum + (value - mean) ** 2, 0) / others.length;
  return variance > 0 ? (first - mean) / Math.sqrt(variance) : 0;
}
