import { confidenceOf } from './signal/confidence.ts';

/** How sure a sign is, in four words; a person can make nothing of 0.97. */
export type Sureness = 'certain' | 'high' | 'likely' | 'weak';

/** The word for a confidence of 0 to 1, by the rows of docs/provenance.md, section 1. */
export function surenessOf(confidence: number): Sureness {
  if (confidence >= confidenceOf.trustedManifest) return 'certain';
  if (confidence >= confidenceOf.brokenManifest) return 'high';
  return confidence >= confidenceOf.likely ? 'likely' : 'weak';
}
