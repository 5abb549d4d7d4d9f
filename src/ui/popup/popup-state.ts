import type { PageItems } from '../../contract/messages.ts';
import { parseSite, type Site } from '../../core/settings/site.ts';
import type { ActiveTab } from '../../platform/active-tab.ts';
import { initialLockState, type LockState } from '../lock/lock-state.ts';
import { initialSettingsState, type SettingsState } from '../settings/settings-state.ts';

/**
 * connecting   no frame of the page has answered yet
 * connected    at least one frame answers
 * unreachable  no frame answers; attempts go on
 */
export type PageLink = 'connecting' | 'connected' | 'unreachable';

/** Everything that the popup shows. */
export type PopupState = SettingsState & {
  /** The tab looked at; undefined until found, or when there is none. */
  readonly tab: ActiveTab | undefined;
  readonly link: PageLink;
  /** The newest answer of each frame, by the frame's name. */
  readonly frames: ReadonlyMap<string, PageItems>;
  readonly lock: LockState;
};

export const initialPopupState: PopupState = {
  tab: undefined,
  link: 'connecting',
  frames: new Map(),
  lock: initialLockState,
  ...initialSettingsState,
};

/** Site in the address bar of the tab looked at; undefined where it has none. */
export function siteOfTab(state: PopupState): Site | undefined {
  return parseSite(state.tab?.host);
}
