import type { PageItems } from '../../contract/messages.ts';
import { changeSettings, type SettingsChange } from '../../core/settings/change-settings.ts';
import type { ParsedSettings } from '../../core/settings/parse-settings.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { parseSite, type Site } from '../../core/settings/site.ts';
import type { ActiveTab } from '../../platform/active-tab.ts';

/**
 * connecting   no frame of the page has answered yet
 * connected    at least one frame answers
 * unreachable  no frame answers; attempts go on
 */
export type PageLink = 'connecting' | 'connected' | 'unreachable';

/** Everything that the popup shows. */
export type PopupState = {
  /** The tab looked at; undefined until found, or when there is none. */
  readonly tab: ActiveTab | undefined;
  readonly link: PageLink;
  /** The newest answer of each frame, by the frame's name. */
  readonly frames: ReadonlyMap<string, PageItems>;
  /** The settings as stored; undefined until read. */
  readonly stored: ParsedSettings | undefined;
  /** Changes asked for and not yet answered, the newest of each topic. */
  readonly asked: ReadonlyMap<string, SettingsChange>;
  readonly failure: 'not-saved' | 'not-read' | undefined;
};

export const initialPopupState: PopupState = {
  tab: undefined,
  link: 'connecting',
  frames: new Map(),
  stored: undefined,
  asked: new Map(),
  failure: undefined,
};

/** The settings as the person means them: stored, with what was asked for already applied. */
export function shownSettings(state: PopupState): Settings | undefined {
  if (state.stored === undefined) return undefined;
  return [...state.asked.values()].reduce(changeSettings, state.stored.settings);
}

/** Site in the address bar of the tab looked at; undefined where it has none. */
export function siteOfTab(state: PopupState): Site | undefined {
  return parseSite(state.tab?.host);
}
