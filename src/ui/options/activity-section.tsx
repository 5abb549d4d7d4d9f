import { useState } from 'preact/hooks';
import {
  type ActivityDay,
  activityKinds,
  addCounts,
  coveredOf,
  noActivity,
  type SiteCounts,
} from '../../core/activity/activity-counts.ts';
import { writeActivityCsv } from '../../core/activity/write-activity.ts';
import { activityChoices } from '../../core/settings/activity-settings.ts';
import { type MessageKey, text } from '../../platform/i18n.ts';
import { logProblem } from '../../platform/log.ts';
import { send } from '../../platform/send.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Choice } from '../components/choice.tsx';
import { Notice } from '../components/notice.tsx';
import { saveFile } from '../components/save-file.ts';
import { writeCount } from '../components/write-number.ts';
import { LockPanel } from '../lock/lock-panel.tsx';
import { ManagedControl } from '../settings/managed-control.tsx';
import { shownSettings } from '../settings/settings-state.ts';
import { ActivityChart } from './activity-chart.tsx';
import './activity-section.css';
import type { SectionProps } from './section-props.ts';
import { useActivity } from './use-activity.ts';

const daysChoices = [7, 30, 90, 365];
const alertChoices = [0, 3, 5, 10, 20, 50];
/** Rows of the table of websites. */
const mostSites = 50;

/** What is counted, and what was. */
export function ActivitySection({ state, actions }: SectionProps) {
  const settings = shownSettings(state);
  const days = useActivity();
  if (settings === undefined) return <p>{text('statusHeadline_loading')}</p>;
  const { activity, activityDays, siteAlert } = settings;
  return (
    <>
      <LockPanel lock={state.lock} actions={actions.lock} />
      <p>{text('activityExplain')}</p>
      <div class="activity-choices">
        <ManagedControl name="activity">
          <Choice
            label={text('activityLabel')}
            value={activity}
            choices={activityChoices.map((choice) => [choice, text(`activity_${choice}`)])}
            onChoice={(choice) => actions.onChange({ kind: 'set-activity', activity: choice })}
          />
        </ManagedControl>
        <ManagedControl name="activityDays">
          <Choice
            label={text('activityDaysLabel')}
            value={String(activityDays)}
            choices={withOwn(daysChoices, activityDays).map((count) => [
              String(count),
              text('activityDaysChoice', writeCount(count)),
            ])}
            onChoice={(chosen) => actions.onChange({ kind: 'set-activity-days', days: Number(chosen) })}
          />
        </ManagedControl>
      </div>
      <ManagedControl name="siteAlert">
        <Choice
          label={text('siteAlertLabel')}
          value={String(siteAlert)}
          choices={withOwn(alertChoices, siteAlert).map((count) => [
            String(count),
            count === 0 ? text('siteAlertNever') : text('siteAlertMore', writeCount(count)),
          ])}
          onChoice={(chosen) => actions.onChange({ kind: 'set-site-alert', count: Number(chosen) })}
        />
      </ManagedControl>
      <p class="options-muted">{text('siteAlertExplain')}</p>
      {days === 'unreadable' && <Notice tone="failure" words={text('activityNotRead')} />}
      {days !== undefined && days !== 'unreadable' && <Counted days={days} keptDays={activityDays} />}
    </>
  );
}

/** What a file of settings has set can be chosen, too. */
function withOwn(choices: readonly number[], own: number): readonly number[] {
  return [...new Set([...choices, own])].sort((one, other) => one - other);
}

function Counted({ days, keptDays }: { readonly days: readonly ActivityDay[]; readonly keptDays: number }) {
  const [isLocked, setIsLocked] = useState(false);
  if (days.length === 0) return <p>{text('activityNone')}</p>;
  const totals = days.reduce((sum, { counts }) => addCounts(sum, counts), noActivity);
  const forget = () =>
    void send({ name: 'activity/delete' }).then(
      (reply) => setIsLocked(reply?.kind === 'locked'),
      (problem: unknown) => logProblem('activity', problem),
    );
  return (
    <>
      <ActivityChart days={days} keptDays={keptDays} />
      {coveredOf(totals) + totals.fromAi > 0 && (
        <table class="activity-table">
          <caption>{text('activityTotals')}</caption>
          <tbody>
            {activityKinds
              .filter((kind) => kind !== 'shown' && kind !== 'unjudged' && totals[kind] > 0)
              .map((kind) => (
                <tr key={kind}>
                  <th scope="row">{text(kindKeys[kind])}</th>
                  <td>{writeCount(totals[kind])}</td>
                </tr>
              ))}
            <tr>
              <th scope="row">{text('activityFromAi')}</th>
              <td>{writeCount(totals.fromAi)}</td>
            </tr>
          </tbody>
        </table>
      )}
      <Sites days={days} />
      <div class="activity-choices">
        <ActionButton
          words={text('activitySave')}
          rank="other"
          onPress={() =>
            saveFile(new Blob([writeActivityCsv(days)], { type: 'text/csv' }), 'safer-spaces-activity.csv')
          }
        />
        <ActionButton words={text('activityDelete')} rank="grave" onPress={forget} />
      </div>
      {isLocked && <Notice tone="failure" words={text('noticeUnlockFirst')} />}
    </>
  );
}

const kindKeys: Readonly<Record<(typeof activityKinds)[number], MessageKey>> = {
  shown: 'activityShown',
  explicit: 'activityKind_explicit',
  drawn: 'activityKind_drawn',
  suggestive: 'activityKind_suggestive',
  'unsafe-prompt': 'activityKind_unsafe_prompt',
  'ai-made': 'activityKind_ai_made',
  'site-rule': 'activityKind_site_rule',
  said: 'activityKind_said',
  unjudged: 'activityUnjudged',
};

/** Websites over all days, those with the most covered pictures first. */
function Sites({ days }: { readonly days: readonly ActivityDay[] }) {
  const totals = new Map<string, SiteCounts>();
  for (const { sites } of days) {
    for (const [site, { seen, covered }] of Object.entries(sites)) {
      const before = totals.get(site) ?? { seen: 0, covered: 0 };
      totals.set(site, { seen: before.seen + seen, covered: before.covered + covered });
    }
  }
  if (totals.size === 0) return undefined;
  const sorted = [...totals].sort(
    ([, one], [, other]) => other.covered - one.covered || other.seen - one.seen,
  );
  return (
    <table class="activity-table">
      <caption>{text('activitySites')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('activitySite')}</th>
          <th scope="col">{text('activitySeen')}</th>
          <th scope="col">{text('activityCovered')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.slice(0, mostSites).map(([site, { seen, covered }]) => (
          <tr key={site}>
            <th scope="row">
              <bdi>{site}</bdi>
            </th>
            <td>{writeCount(seen)}</td>
            <td>{writeCount(covered)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
