import { changeSettings, type SettingsChange } from '../../core/settings/change-settings.ts';
import type { ParsedSettings } from '../../core/settings/parse-settings.ts';
import type { Settings } from '../../core/settings/schema.ts';

/** The settings as a page of ours shows them. */
export type SettingsState = {
  /** The settings as stored; undefined until read. */
  readonly stored: ParsedSettings | undefined;
  /** Changes asked for and not yet answered, the newest of each topic. */
  readonly asked: ReadonlyMap<string, SettingsChange>;
  /** 'locked', 'slowed', 'managed', 'scheduled': the family lock, a friction, a policy of the browser or a schedule refused the last change. */
  readonly failure: 'not-saved' | 'not-read' | 'locked' | 'slowed' | 'managed' | 'scheduled' | undefined;
};

export const initialSettingsState: SettingsState = {
  stored: undefined,
  asked: new Map(),
  failure: undefined,
};

/** The settings as the person means them: stored, with what was asked for already applied. */
export function shownSettings(state: SettingsState): Settings | undefined {
  if (state.stored === undefined) return undefined;
  return [...state.asked.values()].reduce(changeSettings, state.stored.settings);
}
