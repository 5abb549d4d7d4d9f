import { useState } from 'preact/hooks';
import type { SettingsChange } from '../../core/settings/change-settings.ts';
import { type ProfileName, profileNames } from '../../core/settings/profile-name.ts';
import { maxScheduleRows, type ScheduleRow } from '../../core/settings/schedule.ts';
import { text, textLanguage } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Choice } from '../components/choice.tsx';
import { Notice } from '../components/notice.tsx';
import { useElementId } from '../components/use-element-id.ts';
import { writeCount } from '../components/write-number.ts';
import { fieldOf } from '../lock/field-of.ts';
import './schedule-panel.css';

type SchedulePanelProps = {
  readonly schedule: readonly ScheduleRow[];
  readonly onChange: (change: SettingsChange) => void;
};

/** Monday first: the week of most readers, and of those who think of school days. */
const days = [1, 2, 3, 4, 5, 6, 0];

/** Times of the week in which a profile is in force. */
export function SchedulePanel({ schedule, onChange }: SchedulePanelProps) {
  const change = (rows: readonly ScheduleRow[]) => onChange({ kind: 'set-schedule', schedule: rows });
  return (
    <section class="schedule">
      <h3>{text('scheduleTitle')}</h3>
      <p>{text('scheduleExplain')}</p>
      {schedule.length === 0 && <p class="options-muted">{text('scheduleNone')}</p>}
      <ul class="site-list">
        {schedule.map((row, place) => (
          <li key={JSON.stringify(row)}>
            <span>{rowWords(row)}</span>
            <ActionButton
              words={text('scheduleRemove', rowWords(row))}
              rank="other"
              onPress={() => change(schedule.filter((_, other) => other !== place))}
            />
          </li>
        ))}
      </ul>
      {schedule.length < maxScheduleRows ? (
        <AddRow onRow={(row) => change([...schedule, row])} />
      ) : (
        <Notice tone="advice" words={text('scheduleFull', writeCount(maxScheduleRows))} />
      )}
    </section>
  );
}

function AddRow({ onRow }: { readonly onRow: (row: ScheduleRow) => void }) {
  const [profile, setProfile] = useState<ProfileName>('child');
  const [isWrong, setIsWrong] = useState(false);
  return (
    <form
      class="options-form"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const chosen = days.filter((day) => fieldOf(form, `day-${day}`) !== '').sort();
        const fromMinute = minuteOf(fieldOf(form, 'from'));
        const untilMinute = minuteOf(fieldOf(form, 'until'));
        const isWhole = chosen.length > 0 && fromMinute !== undefined && untilMinute !== undefined;
        setIsWrong(!isWhole);
        if (isWhole) onRow({ profile, days: chosen, fromMinute, untilMinute });
      }}
    >
      <Choice
        label={text('scheduleProfile')}
        value={profile}
        choices={profileNames.map((name) => [name, text(`profile_${name}`)])}
        onChoice={setProfile}
      />
      <fieldset class="schedule-days">
        <legend>{text('scheduleDays')}</legend>
        {days.map((day) => (
          <label key={day}>
            <input type="checkbox" name={`day-${day}`} value="yes" />
            {dayName(day)}
          </label>
        ))}
      </fieldset>
      <div class="schedule-times">
        <TimeField name="from" label={text('scheduleFrom')} initial="08:00" />
        <TimeField name="until" label={text('scheduleUntil')} initial="20:00" />
      </div>
      <ActionButton words={text('scheduleAdd')} rank="main" />
      {isWrong && <Notice tone="failure" words={text('scheduleWrong')} />}
    </form>
  );
}

function TimeField(props: { readonly name: string; readonly label: string; readonly initial: string }) {
  const id = useElementId();
  return (
    <div class="options-field">
      <label for={id}>{props.label}</label>
      {/* Not held by the state: what is typed stays, whatever is drawn anew meanwhile. */}
      <input class="text-field" id={id} name={props.name} type="time" defaultValue={props.initial} />
    </div>
  );
}

/** "08:30" as minutes after midnight; undefined for no time. */
function minuteOf(typed: string): number | undefined {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(typed) ?? [];
  return hours === undefined || minutes === undefined ? undefined : 60 * Number(hours) + Number(minutes);
}

/** "Child: Mon, Tue, 08:00 to 20:00" in the reader's language. */
function rowWords({ profile, days: chosen, fromMinute, untilMinute }: ScheduleRow): string {
  const names = days.filter((day) => chosen.includes(day)).map(dayName);
  const list = new Intl.ListFormat(textLanguage(), { type: 'unit' }).format(names);
  return text('scheduleRow', text(`profile_${profile}`), list, timeWords(fromMinute), timeWords(untilMinute));
}

/** A Sunday, by which days of the week are written. */
const aSunday = { year: 2026, month: 2, day: 1 };

function dayName(day: number): string {
  const { year, month, day: first } = aSunday;
  const format = new Intl.DateTimeFormat(textLanguage(), { weekday: 'short' });
  return format.format(new Date(year, month, first + day));
}

function timeWords(minute: number): string {
  const { year, month, day } = aSunday;
  const format = new Intl.DateTimeFormat(textLanguage(), { hour: '2-digit', minute: '2-digit' });
  return format.format(new Date(year, month, day, 0, minute));
}
