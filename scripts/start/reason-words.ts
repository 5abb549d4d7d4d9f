import type { Reason } from '../../src/core/verdict/reason.ts';

/** A reason as an engineer reads it; people who browse get the words of assets/_locales. */
export function reasonWords(reason: Reason): string {
  switch (reason.kind) {
    case 'category-reached':
      return `${reason.category} ${reason.probability.toFixed(2)} >= ${reason.threshold.toFixed(2)}`;
    case 'unsafe-prompt':
      return `unsafe prompt ${reason.probability.toFixed(2)} >= ${reason.threshold.toFixed(2)}`;
    case 'ai-made':
      return `made by an AI (${reason.confidence.toFixed(2)})`;
    case 'failure': {
      const { kind, httpStatus } = reason.failure;
      return httpStatus === undefined ? kind : `${kind} (HTTP ${httpStatus})`;
    }
    case 'corrected':
      return `a person said "${reason.claim}" (${reason.match})`;
    case 'site-rule':
    case 'host-list':
    case 'adult-label':
    case 'below-thresholds':
    case 'allowed-image':
    case 'too-small':
    case 'not-loaded':
    case 'covered-by-person':
    case 'shown-by-person':
      return reason.kind.replaceAll('-', ' ');
    default:
      return reason satisfies never;
  }
}
