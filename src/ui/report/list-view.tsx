import { reportIdOf, type VerdictReport } from '../../core/report/verdict-report.ts';
import { text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Notice } from '../components/notice.tsx';
import { useElementId } from '../components/use-element-id.ts';
import { writeCount } from '../components/write-number.ts';
import { LockPanel } from '../lock/lock-panel.tsx';
import { SettingsNotices } from '../settings/settings-notices.tsx';
import { shownSettings } from '../settings/settings-state.ts';
import { claimName } from './claim-name.ts';
import { GivenNotices } from './given-notices.tsx';
import type { ListActions } from './list-actions.ts';
import { foundReports, type ListState, meantReports } from './list-state.ts';
import { ReportRow } from './report-row.tsx';
import { SaidList } from './said-list.tsx';

type ListProps = { readonly state: ListState; readonly actions: ListActions };

/** The page with all reports, and with all that a person said of pictures. */
export function ListView({ state, actions }: ListProps) {
  return (
    <main class="report">
      <h1>{text('reportsTitle')}</h1>
      <p class="report-muted">{text('reportsStay')}</p>
      {state.problem === 'not-read' && <Notice tone="failure" words={text('reportsNotRead')} />}
      {state.problem === 'not-changed' && <Notice tone="failure" words={text('reportsNotChanged')} />}
      {state.problem === 'not-saved' && <Notice tone="failure" words={text('reportsNotSaved')} />}
      <Unreadable state={state} actions={actions} />
      <Reports state={state} actions={actions} />
      <SettingsNotices problems={state.stored?.problems ?? []} failure={state.failure} />
      <LockPanel lock={state.lock} actions={actions.lock} />
      <SaidList corrections={shownSettings(state)?.corrections ?? []} onUncorrect={actions.onUncorrect} />
      <GivenNotices />
    </main>
  );
}

function Unreadable({ state, actions }: ListProps) {
  const unreadable = state.kept?.unreadable ?? [];
  if (unreadable.length === 0) return undefined;
  return (
    <div class="report-said">
      <Notice tone="failure" words={text('reportsUnreadable', writeCount(unreadable.length))} />
      <ActionButton
        words={text('reportsDeleteUnreadable')}
        rank="grave"
        onPress={() => actions.onDelete(unreadable)}
      />
    </div>
  );
}

function Reports({ state, actions }: ListProps) {
  const searchId = useElementId();
  const { kept, search, chosen, maxRows } = state;
  if (!kept) return undefined;
  const { reports } = kept;
  if (reports.length === 0) return <p>{text('reportsNone')}</p>;
  const found = foundReports(state, ({ claim, reportedAtMs }) => claimName(claim, reportedAtMs));
  return (
    <>
      <div class="report-search">
        <label for={searchId}>{text('reportsSearch')}</label>
        <input
          id={searchId}
          type="search"
          value={search}
          onInput={({ currentTarget }) => actions.onSearch(currentTarget.value)}
        />
        <span role="status">
          {text('reportsShown', writeCount(found.length), writeCount(reports.length))}
        </span>
      </div>
      <MeantBar state={state} actions={actions} found={found} />
      <ul class="report-rows">
        {found.slice(0, maxRows).map((report) => {
          const reportId = reportIdOf(report);
          return (
            <ReportRow key={reportId} report={report} isChosen={chosen.has(reportId)} actions={actions} />
          );
        })}
      </ul>
      {found.length > maxRows && (
        <ActionButton words={text('reportsMore')} rank="other" onPress={actions.onMore} />
      )}
    </>
  );
}

/** What can be done with the chosen reports, or with all that were found. */
function MeantBar(props: ListProps & { readonly found: readonly VerdictReport[] }) {
  const { state, actions, found } = props;
  const meant = meantReports(found, state.chosen);
  const { toDelete } = state;
  if (toDelete.length > 0) {
    return (
      <div class="report-sure" role="alertdialog" aria-label={text('reportDelete')}>
        <p>{text('reportsDeleteSure', writeCount(toDelete.length))}</p>
        <ActionButton
          words={text('reportsDeleteYes')}
          rank="grave"
          onPress={() => actions.onDeleteAnswer('yes')}
        />
        <ActionButton
          words={text('reportsDeleteNo')}
          rank="other"
          onPress={() => actions.onDeleteAnswer('no')}
        />
      </div>
    );
  }
  return (
    <div class="report-bar">
      {meant.length > 0 && (
        <>
          <ActionButton
            words={text('reportsSave', writeCount(meant.length))}
            rank="main"
            onPress={() => actions.onSave(meant, 'json')}
          />
          {meant.some(({ attached }) => attached) && (
            <ActionButton
              words={text('reportsSaveZip')}
              rank="other"
              onPress={() => actions.onSave(meant, 'zip')}
            />
          )}
          <ActionButton
            words={text('reportsDeleteChosen', writeCount(meant.length))}
            rank="grave"
            onPress={() => actions.onDelete(meant.map(reportIdOf))}
          />
        </>
      )}
    </div>
  );
}
