import { categories } from '../classify/category.ts';
import type { SettingsChange } from './change-settings.ts';
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
