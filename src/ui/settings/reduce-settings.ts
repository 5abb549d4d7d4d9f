import { type CorrectionPlace, placeOf } from '../../core/corrections/correction-list.ts';
import type { SettingsChange } from '../../core/settings/change-settings.ts';
import {
  defaultSettings,
  type ParsedSettings,
  type SettingsProblem,
} from '../../core/settings/parse-settings.ts';
import type { Settings } from '../../core/settings/schema.ts';
import type { SettingsState } from './settings-state.ts';

/** Everything that can happen to the settings of a page of ours. */
export type SettingsEvent =
  | { readonly kind: 'settings-read'; readonly parsed: ParsedSettings }
  | { readonly kind: 'settings-unreadable' }
  | { readonly kind: 'change-asked'; readonly change: SettingsChange }
  | { readonly kind: 'change-answered'; readonly change: SettingsChange; readonly settings: Settings }
  | { readonly kind: 'change-failed'; readonly change: SettingsChange }
  /** The family lock holds or a friction, a policy of the browser or a schedule: the settings are as they were. */
  | {
      readonly kind: 'change-refused';
      readonly why: 'locked' | 'managed' | 'scheduled';
      readonly change: SettingsChange;
      readonly settings: Settings;
    };

/** The settings' part of a page's state after one event; the rest of the state stays as it is. Pure. */
export function reduceSettings<State extends SettingsState>(state: State, event: SettingsEvent): State {
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
        stored: { settings: event.settings, problems: policyOf(state) },
      };
    case 'change-refused':
      return {
        ...state,
        asked: withoutAsked(state.asked, event.change),
        stored: { settings: event.settings, problems: policyOf(state) },
        // What holds is the person's own pause, and no family lock.
        failure: event.why === 'locked' && event.settings.familyLock === 'slowed' ? 'slowed' : event.why,
      };
    case 'change-failed':
      return { ...state, asked: withoutAsked(state.asked, event.change), failure: 'not-saved' };
    default:
      return event satisfies never;
  }
}

/** What was broken is written anew with a change; a policy stays. */
function policyOf({ stored }: SettingsState): readonly SettingsProblem[] {
  return (stored?.problems ?? []).filter(
    ({ kind }) => kind === 'managed' || kind === 'broken-policy' || kind === 'scheduled',
  );
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
    case 'set-site-rule':
      return `site-rule ${change.rule.site}`;
    case 'remove-site-rule':
      return `site-rule ${change.site}`;
    case 'add-host-list':
      return `host-list ${change.list.listId}`;
    case 'remove-host-list':
    case 'set-host-list-rule':
      return `host-list ${change.listId}`;
    case 'allow-show-once':
    case 'forbid-show-once':
      return 'show-once';
    case 'act-on-guesses':
    case 'ignore-guesses':
      return 'guesses';
    case 'set-thresholds':
    case 'set-smallest-edge':
    case 'set-cover-style':
    case 'set-labelled-pages':
    case 'set-when-unsure':
    case 'set-schedule':
    case 'set-activity':
    case 'set-activity-days':
    case 'set-site-alert':
    case 'set-origin-badge':
    case 'set-origin-policy':
    case 'set-ai-thresholds':
    case 'set-unsafe-words':
    case 'set-harmless-words':
    case 'set-friction':
    case 'several':
      return change.kind;
    case 'correct':
      return correctionTopic(placeOf(change.correction));
    case 'uncorrect':
      return correctionTopic(change);
    case 'allow-image':
    case 'forget-image':
      return `image ${change.imageId}`;
    default:
      return change satisfies never;
  }
}

function correctionTopic({ imageId, axis }: CorrectionPlace): string {
  return `correction ${axis} ${imageId}`;
}

/** A change that a newer one of its topic has replaced is no longer there to be removed. */
function withoutAsked(
  asked: SettingsState['asked'],
  change: SettingsChange,
): ReadonlyMap<string, SettingsChange> {
  return new Map([...asked].filter(([, other]) => other !== change));
}
