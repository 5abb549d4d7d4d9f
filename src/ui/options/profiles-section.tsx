import { type ProfileName, profileNames } from '../../core/settings/profile-name.ts';
import { changesToProfile } from '../../core/settings/profiles.ts';
import { type MessageKey, text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { LockPanel } from '../lock/lock-panel.tsx';
import { ManagedControl } from '../settings/managed-control.tsx';
import { shownSettings } from '../settings/settings-state.ts';
import type { SectionProps } from './section-props.ts';
import './profiles-section.css';
import { SchedulePanel } from './schedule-panel.tsx';
import { SettingsFilePanel } from './settings-file-panel.tsx';

const nameKeys: Readonly<Record<ProfileName, MessageKey>> = {
  child: 'profile_child',
  teen: 'profile_teen',
  adult: 'profile_adult',
  tester: 'profile_tester',
};
const explainKeys: Readonly<Record<ProfileName, MessageKey>> = {
  child: 'profileExplain_child',
  teen: 'profileExplain_teen',
  adult: 'profileExplain_adult',
  tester: 'profileExplain_tester',
};

/** Ready-made settings for whom the browser is for, and settings as a file. */
export function ProfilesSection({ state, actions }: SectionProps) {
  const settings = shownSettings(state);
  if (settings === undefined) return <p>{text('statusHeadline_loading')}</p>;
  return (
    <>
      <LockPanel lock={state.lock} actions={actions.lock} />
      <p>{text('profilesExplain')}</p>
      <ul class="profiles">
        {profileNames.map((name) => {
          const changes = changesToProfile(settings, name);
          return (
            <li key={name} aria-current={changes.length === 0}>
              <div>
                <h3>{text(nameKeys[name])}</h3>
                <p>{text(explainKeys[name])}</p>
              </div>
              {changes.length === 0 ? (
                <p class="profiles-in-use">{text('profileInUse')}</p>
              ) : (
                <ActionButton
                  words={text('profileUse', text(nameKeys[name]))}
                  rank="other"
                  onPress={() => actions.onChange({ kind: 'several', changes })}
                />
              )}
            </li>
          );
        })}
      </ul>
      <ManagedControl name="schedule">
        <SchedulePanel schedule={settings.schedule} onChange={actions.onChange} />
      </ManagedControl>
      <SettingsFilePanel settings={settings} onChange={actions.onChange} />
    </>
  );
}
