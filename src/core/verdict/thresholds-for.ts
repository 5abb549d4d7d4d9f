import { categories } from '../classify/category.ts';
import type { AiShare } from '../provenance/ai-share.ts';
import { type Threshold, type Thresholds, thresholdsOfStep } from '../settings/thresholds.ts';
import type { Policy } from './policy.ts';

/**
 * The thresholds that one picture is held to. What an AI made or changed may have stricter ones, changed ones too:
 * a photo of a person in other clothes than they wore is what that is for.
 */
export function thresholdsFor(aiShare: AiShare, { thresholds, aiThresholds }: Policy): Thresholds {
  if (aiShare === 'none' || aiThresholds === 'same') return thresholds;
  const step = thresholdsOfStep[aiThresholds];
  const [explicit, drawn, suggestive] = categories.map((category) =>
    stricterOf(thresholds[category], step[category]),
  );
  // One for each category, in their order.
  return { explicit, drawn, suggestive } as Thresholds;
}

function stricterOf(one: Threshold, other: Threshold): Threshold {
  if (one === 'off') return other;
  return other === 'off' ? one : Math.min(one, other);
}
