import { categories } from '../core/classify/category.ts';
import { correctionClaims } from '../core/corrections/correction.ts';
import type { Reason } from '../core/verdict/reason.ts';
import { parseFailure } from './parse-evidence.ts';
import { isProbability, isRecord, parseWord } from './parse-value.ts';

/** One reason of a verdict. @returns undefined for anything else. */
export function parseReason(value: unknown): Reason | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, probability, threshold, confidence } = value;
  switch (kind) {
    case 'category-reached': {
      const category = parseWord(value.category, categories);
      if (!category || !isProbability(probability) || !isProbability(threshold)) return undefined;
      return { kind, category, probability, threshold };
    }
    case 'unsafe-prompt':
      if (!isProbability(probability) || !isProbability(threshold)) return undefined;
      return { kind, probability, threshold };
    case 'ai-made':
      return isProbability(confidence) ? { kind, confidence } : undefined;
    case 'corrected': {
      const claim = parseWord(value.claim, correctionClaims);
      const match = parseWord(value.match, ['same', 'alike']);
      return claim && match && { kind, claim, match };
    }
    case 'failure': {
      const failure = parseFailure(value.failure);
      return failure && { kind, failure };
    }
    case 'site-rule':
    // Without the name of the list: a report tells nothing of what a person keeps.
    case 'host-list':
    case 'adult-label':
    case 'below-thresholds':
    case 'allowed-image':
    case 'too-small':
    case 'not-loaded':
    case 'covered-by-person':
    case 'shown-by-person':
      return { kind };
    default:
      return undefined;
  }
}
