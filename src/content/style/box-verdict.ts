import type { Evidence } from '../../core/evidence.ts';
import type { Policy } from '../../core/verdict/policy.ts';
import type { Reason } from '../../core/verdict/reason.ts';
import { verdictOn } from '../verdict-on.ts';
import type { AddressState } from './address-judge.ts';

/** What is known of all pictures of one box. */
export type BoxPictures = {
  readonly addresses: readonly (readonly [address: string, state: AddressState])[];
  /** Longer edge of the element in CSS pixels. */
  readonly longerEdgePx: number;
};

/**
 * left-alone  nothing in it is to be judged
 * hidden      something in it did not load: it may be broken for our own request alone, and nobody misses what was
 *             not there
 * waiting     these addresses are to be judged
 * judged      this picture decides for all
 */
export type BoxVerdict =
  | { readonly kind: 'left-alone'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'hidden'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'waiting'; readonly addresses: readonly string[] }
  | { readonly kind: 'judged'; readonly address: string; readonly evidence: Evidence };

/** An icon by its own size: a small box that shows a part of a larger picture is judged all the same. */
export const largestIconPx = 128;

/** All pictures of a box must be safe: the worst one decides, and does not wait for the others. */
export function boxVerdict({ addresses, longerEdgePx }: BoxPictures, policy: Policy): BoxVerdict {
  if (addresses.some(([, { kind }]) => kind === 'broken')) {
    return { kind: 'hidden', reasons: [{ kind: 'not-loaded' }] };
  }
  const isSmallBox = longerEdgePx < policy.smallestEdgePx;
  const relevant = addresses.filter(([, state]) => !(isSmallBox && isIcon(state)));
  if (relevant.length === 0) return { kind: 'left-alone', reasons: [{ kind: 'too-small' }] };
  const judged = relevant.flatMap(([address, state]) => {
    const evidence = state.kind === 'loaded' ? state.evidence : undefined;
    return evidence ? [{ address, evidence, badness: badnessOf(evidence, policy) }] : [];
  });
  const [worst] = judged.toSorted((left, right) => right.badness - left.badness);
  if (worst && (judged.length === relevant.length || worst.badness === worstBadness)) {
    return { kind: 'judged', address: worst.address, evidence: worst.evidence };
  }
  return { kind: 'waiting', addresses: relevant.map(([address]) => address) };
}

function isIcon(state: AddressState): boolean {
  return state.kind === 'loaded' && state.longerEdgePx <= largestIconPx;
}

const worstBadness = 2;

/** 0 safe, 1 not judged, 2 unsafe. */
function badnessOf(evidence: Evidence, policy: Policy): number {
  const { cover } = verdictOn({ choice: undefined }, evidence, policy);
  if (cover === 'veiled') return worstBadness;
  return cover === 'unjudged' ? 1 : 0;
}
