import type { Site } from '../../core/settings/site.ts';
import { parseSite } from '../../core/settings/site.ts';
import { shownSettings } from '../settings/settings-state.ts';
import { type PopupState, siteOfTab } from './popup-state.ts';

/**
 * Sites of frames inside this page that are paused by themselves, so that the popup can resume them:
 * "always show pictures on this site", chosen inside a Space, pauses the Space's own host.
 */
export function pausedSitesInside(state: PopupState): readonly Site[] {
  const paused = shownSettings(state)?.pausedSites ?? [];
  const sites = [...state.frames.values()].flatMap((frame) => parseSite(frame.host) ?? []);
  const inside = sites.filter((site) => site !== siteOfTab(state) && paused.includes(site));
  return [...new Set(inside)];
}
