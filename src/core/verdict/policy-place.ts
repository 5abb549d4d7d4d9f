import type { Reason } from './reason.ts';

/** The headings of docs/policy.md to which a verdict leads, as they stand in an address behind `#`. */
export const policyPlaces = [
  'explicit',
  'drawn',
  'suggestive',
  'words-for-adults',
  'made-by-ai',
  'whole-websites',
  'could-not-be-judged',
  'what-you-said-yourself',
  'how-a-verdict-is-made',
] as const;

export type PolicyPlace = (typeof policyPlaces)[number];

/** Where the policy explains why a picture is covered: by the reason that the veil tells. */
export function policyPlaceOf([strongest]: readonly Reason[]): PolicyPlace {
  switch (strongest?.kind) {
    case 'category-reached':
      return strongest.category;
    case 'unsafe-prompt':
      return 'words-for-adults';
    case 'ai-made':
      return 'made-by-ai';
    case 'site-rule':
    case 'host-list':
    case 'adult-label':
      return 'whole-websites';
    case 'failure':
      return 'could-not-be-judged';
    case 'corrected':
    case 'covered-by-person':
    case 'shown-by-person':
    case 'allowed-image':
      return 'what-you-said-yourself';
    case 'below-thresholds':
    case 'too-small':
    case 'not-loaded':
    case undefined:
      return 'how-a-verdict-is-made';
    default:
      return strongest satisfies never;
  }
}
