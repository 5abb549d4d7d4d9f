import { isShownUnchecked, type PageTally, tallyItems } from '../../core/report/page-item.ts';
import type { Site } from '../../core/settings/site.ts';
import { policyFor } from '../../core/verdict/policy.ts';
import { shownSettings } from '../settings/settings-state.ts';
import { type PopupState, siteOfTab } from './popup-state.ts';

/** What is on the page. `unchecked`: shown without a verdict, because that is how the settings are. */
export type PopupTally = PageTally & { readonly unchecked: number };

/** What the popup says first: what the extension does on this page. */
export type PageStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'off' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'paused'; readonly site: Site }
  | { readonly kind: 'on'; readonly tally: PopupTally };

/** The status of the page looked at. What a person switched off comes before what the page allows. */
export function pageStatus(state: PopupState): PageStatus {
  const settings = shownSettings(state);
  if (settings === undefined) return { kind: 'loading' };
  if (!settings.isEnabled) return { kind: 'off' };
  if (state.link === 'unreachable') return { kind: 'unreachable' };
  const site = siteOfTab(state);
  if (site !== undefined && !policyFor(settings, [site]).isActive) return { kind: 'paused', site };
  if (state.link === 'connecting') return { kind: 'loading' };
  return { kind: 'on', tally: tallyOf(state) };
}

function tallyOf(state: PopupState): PopupTally {
  const active = [...state.frames.values()].filter((frame) => frame.isActive);
  const items = active.flatMap((frame) => frame.items);
  const checked = items.filter((item) => !isShownUnchecked(item));
  return { ...tallyItems(checked.map((item) => item.state)), unchecked: items.length - checked.length };
}

/** The small line under "On here". */
export function statusDetailOf(
  tally: PopupTally,
): 'checking' | 'empty' | 'incomplete' | 'unchecked' | 'done' {
  if (tally.waiting > 0) return 'checking';
  if (tally.unjudged > 0) return 'incomplete';
  if (tally.unchecked > 0) return 'unchecked';
  return tally.shown + tally.covered === 0 ? 'empty' : 'done';
}
