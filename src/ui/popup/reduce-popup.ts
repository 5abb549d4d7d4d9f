import type { PageItems } from '../../contract/messages.ts';
import type { ActiveTab } from '../../platform/active-tab.ts';
import type { LockState } from '../lock/lock-state.ts';
import { withLock } from '../lock/with-lock.ts';
import { reduceSettings, type SettingsEvent } from '../settings/reduce-settings.ts';
import type { PopupState } from './popup-state.ts';

/** Everything that can happen to the popup. */
export type PopupEvent =
  | { readonly kind: 'tab-found'; readonly tab: ActiveTab | undefined }
  | { readonly kind: 'page-items'; readonly items: PageItems }
  /** The frames that still answer, by name; all others have left the page. */
  | { readonly kind: 'frames-heard'; readonly frames: ReadonlySet<string> }
  /** No frame is connected: the tab navigates, or no content script may run there. */
  | { readonly kind: 'page-gone' }
  /** Connected, but no frame has answered for too long. */
  | { readonly kind: 'page-silent' }
  | { readonly kind: 'lock-changed'; readonly lock: LockState }
  | SettingsEvent;

/** The popup's state after one event. Pure, and cheap however long the lists of items are. */
export function reducePopup(state: PopupState, event: PopupEvent): PopupState {
  switch (event.kind) {
    case 'tab-found':
      return { ...state, tab: event.tab };
    case 'page-items':
      return {
        ...state,
        link: 'connected',
        frames: new Map(state.frames).set(event.items.frame, event.items),
      };
    case 'frames-heard':
      return { ...state, frames: new Map([...state.frames].filter(([name]) => event.frames.has(name))) };
    case 'page-gone':
      // A page that answered before is probably navigating: say "one moment" until the next attempt fails too.
      return { ...state, link: state.link === 'connected' ? 'connecting' : 'unreachable', frames: new Map() };
    case 'page-silent':
      return { ...state, link: state.link === 'connecting' ? 'unreachable' : state.link };
    case 'lock-changed':
      return withLock(state, event.lock);
    default:
      return reduceSettings(state, event);
  }
}
