import type { PageItems } from '../../contract/messages.ts';
import type { SettingsChange } from '../../core/settings/change-settings.ts';
import { defaultSettings, type ParsedSettings } from '../../core/settings/parse-settings.ts';
import type { Settings } from '../../core/settings/schema.ts';
import type { ActiveTab } from '../../platform/active-tab.ts';
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
  | { readonly kind: 'settings-read'; readonly parsed: ParsedSettings }
  | { readonly kind: 'settings-unreadable' }
  | { readonly kind: 'change-asked'; readonly change: SettingsChange }
  | { readonly kind: 'change-answered'; readonly change: SettingsChange; readonly settings: Settings }
  | { readonly kind: 'change-failed'; readonly change: SettingsChange };

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
    default:
      return reduceSettings(state, event);
  }
}

type SettingsEvent = Extract<PopupEvent, { kind: `settings-${string}` | `change-${string}` }>;

function reduceSettings(state: PopupState, event: SettingsEvent): PopupState {
  switch (event.kind) {
    case 'settings-read':
      return {
        ...state,
        stored: event.parsed,
        failure: state.failure === 'not-read' ? undefined : state.failure,
      };
    case 'settings-unreadable':
      return {
        ...state,
        stored: state.stored ?? { settings: defaultSettings(), problems: [] },
        failure: 'not-read',
      };
    case 'change-asked':
      return {
        ...state,
        asked: new Map(state.asked).set(topicOf(event.change), event.change),
        failure: undefined,
      };
    case 'change-answered':
      return {
        ...state,
        asked: withoutAsked(state.asked, event.change),
        stored: { settings: event.settings, problems: [] },
      };
    case 'change-failed':
      return { ...state, asked: withoutAsked(state.asked, event.change), failure: 'not-saved' };
    default:
      return event satisfies never;
  }
}

/** Changes of one topic replace each other. */
function topicOf(change: SettingsChange): string {
  switch (change.kind) {
    case 'enable':
    case 'disable':
      return 'main-switch';
    case 'pause-site':
    case 'resume-site':
      return `site ${change.site}`;
    case 'set-thresholds':
    case 'set-smallest-edge':
    case 'set-origin-badge':
    case 'set-origin-policy':
    case 'set-ai-thresholds':
    case 'set-unsafe-words':
    case 'set-harmless-words':
      return change.kind;
    case 'allow-image':
    case 'forget-image':
      return `image ${change.imageId}`;
    default:
      return change satisfies never;
  }
}

/** A change that a newer one of its topic has replaced is no longer there to be removed. */
function withoutAsked(
  asked: PopupState['asked'],
  change: SettingsChange,
): ReadonlyMap<string, SettingsChange> {
  return new Map([...asked].filter(([, other]) => other !== change));
}
