import type { AiShare } from '../provenance/ai-share.ts';
import { stricterThresholds, type Thresholds, thresholdsOfStep } from '../settings/thresholds.ts';
import type { Policy } from './policy.ts';

/**
 * The thresholds that one picture is held to. What an AI made or changed may have stricter ones, changed ones too:
 * a photo of a person in other clothes than they wore is what that is for.
 */
export function thresholdsFor(aiShare: AiShare, { thresholds, aiThresholds }: Policy): Thresholds {
  if (aiShare === 'none' || aiThresholds === 'same') return thresholds;
  return stricterThresholds(thresholds, thresholdsOfStep[aiThresholds]);
}
