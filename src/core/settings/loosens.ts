import { categories } from '../classify/category.ts';
import type { SettingsChange } from './change-settings.ts';
import { aiThresholdChoices, originPolicies } from './origin-settings.ts';
import type { Settings } from './schema.ts';
import type { Threshold } from './thresholds.ts';

/**
 * Whether a change would let something be seen that is covered now. Under a family lock such a change needs
 * an unlock; one that changes nothing, or covers more, never does. Pure.
 * @param settings what holds before the change.
 */
export function loosens(settings: Settings, change: SettingsChange): boolean {
  switch (change.kind) {
    case 'enable':
    case 'resume-site':
    case 'forget-image':
    case 'forbid-show-once':
    case 'set-origin-badge':
    case 'act-on-guesses':
      return false;
    case 'disable':
      return settings.isEnabled;
    case 'pause-site':
      return !settings.pausedSites.includes(change.site);
    case 'allow-image':
      return !settings.allowedImages.includes(change.imageId);
    case 'set-thresholds':
      return categories.some((category) =>
        isLooser(change.thresholds[category], settings.thresholds[category]),
      );
    case 'set-smallest-edge':
      return change.edgePx > settings.smallestEdgePx;
    case 'set-origin-policy':
      return isEarlier(originPolicies, change.originPolicy, settings.originPolicy);
    case 'set-ai-thresholds':
      return isEarlier(aiThresholdChoices, change.aiThresholds, settings.aiThresholds);
    case 'ignore-guesses':
      return settings.actsOnGuesses;
    case 'set-unsafe-words':
      return settings.unsafeWords.some((word) => !change.words.includes(word));
    case 'set-harmless-words':
      return change.words.some((word) => !settings.harmlessWords.includes(word));
    case 'allow-show-once':
      return !settings.mayShowOnceLocked;
    default:
      return change satisfies never;
  }
}

function isLooser(next: Threshold, now: Threshold): boolean {
  if (now === 'off') return false;
  return next === 'off' || next > now;
}

/** The choices of a setting are listed from the one that covers least to the one that covers most. */
function isEarlier<Choice extends string>(choices: readonly Choice[], next: Choice, now: Choice): boolean {
  return choices.indexOf(next) < choices.indexOf(now);
}
