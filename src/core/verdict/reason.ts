import type { Category } from '../classify/category.ts';
import type { CorrectionClaim } from '../corrections/correction.ts';
import type { Failure } from '../failure.ts';

/** Why a picture is shown or covered; every number that decided is in it. */
export type Reason =
  | {
      readonly kind: 'category-reached';
      readonly category: Category;
      /** 0 to 1. */
      readonly probability: number;
      /** 0 to 1. */
      readonly threshold: number;
    }
  | {
      /** The words that a picture was made from raised its score of explicit content to the threshold. */
      readonly kind: 'unsafe-prompt';
      /** The raised score, 0 to 1. */
      readonly probability: number;
      /** 0 to 1. */
      readonly threshold: number;
    }
  | {
      /** An AI made the picture, and such pictures are to be covered. */
      readonly kind: 'ai-made';
      /** 0 to 1; orders origins, no measured probability. */
      readonly confidence: number;
    }
  | {
      /** A person said so of this very picture, or of one that looks the same. */
      readonly kind: 'corrected';
      readonly claim: CorrectionClaim;
      readonly match: 'same' | 'alike';
    }
  | {
      /** The person wants every picture of this website covered. */
      readonly kind: 'site-rule';
    }
  | {
      /** A list of websites covers this one as a whole. */
      readonly kind: 'host-list';
      /** Its name; a report is without it. */
      readonly list?: string;
    }
  | {
      /** The page says of itself that it is for adults, and such pages are to be covered as a whole. */
      readonly kind: 'adult-label';
    }
  | { readonly kind: 'below-thresholds' }
  | { readonly kind: 'allowed-image' }
  | { readonly kind: 'too-small' }
  | { readonly kind: 'not-loaded' }
  | { readonly kind: 'covered-by-person' }
  | { readonly kind: 'shown-by-person' }
  | { readonly kind: 'failure'; readonly failure: Failure };
