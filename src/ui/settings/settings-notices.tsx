import type { SettingsProblem } from '../../core/settings/parse-settings.ts';
import { text, textLanguage } from '../../platform/i18n.ts';
import { Notice } from '../components/notice.tsx';
import type { SettingsState } from './settings-state.ts';

/** What went wrong with the settings, in words. */
export function SettingsNotices(props: {
  readonly problems: readonly SettingsProblem[];
  readonly failure: SettingsState['failure'];
}) {
  return (
    <>
      {props.failure === 'not-saved' && <Notice tone="failure" words={text('noticeNotSaved')} />}
      {props.failure === 'locked' && <Notice tone="failure" words={text('noticeLocked')} />}
      {props.failure === 'slowed' && <Notice tone="failure" words={text('noticeUnlockFirst')} />}
      {props.failure === 'managed' && <Notice tone="failure" words={text('noticeManagedRefused')} />}
      {props.failure === 'scheduled' && <Notice tone="failure" words={text('noticeScheduledRefused')} />}
      {props.failure === 'not-read' && <Notice tone="failure" words={text('noticeNotRead')} />}
      {props.problems.map((problem) => (
        <Notice key={JSON.stringify(problem)} tone="advice" words={problemText(problem)} />
      ))}
    </>
  );
}

function listWords(words: readonly string[]): string {
  return new Intl.ListFormat(textLanguage(), { type: 'unit' }).format(words);
}

function problemText(problem: SettingsProblem): string {
  switch (problem.kind) {
    case 'broken-setting':
      return text('noticeBrokenSetting', text(`settingName_${problem.name}`));
    case 'unreadable-settings':
      return text('noticeUnreadableSettings');
    case 'newer-version':
      return text('noticeNewerVersion');
    case 'scheduled':
      return text('noticeScheduled', text(`profile_${problem.profile}`));
    case 'managed':
      return text('noticeManaged', listWords(problem.names.map((name) => text(`settingName_${name}`))));
    case 'broken-policy':
      return text('noticeBrokenPolicy', listWords(problem.names));
    default:
      return problem satisfies never;
  }
}
