import { type MessageKey, text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { claimKeys } from '../components/claim-keys.ts';
import { Notice } from '../components/notice.tsx';
import { DraftExtras } from './draft-extras.tsx';
import type { DraftActions } from './draft-keeper.ts';
import { type DraftState, type OpenDraft, reportOf } from './draft-state.ts';
import { ReportFacts } from './report-facts.tsx';
import { ReportOut } from './report-out.tsx';

/** The page of one report that waits for the person's leave. */
export function DraftView(props: { readonly state: DraftState; readonly actions: DraftActions }) {
  const { state, actions } = props;
  return (
    <main class="report">
      <h1>{text('reportTitle')}</h1>
      {state.kind === 'gone' && <Notice tone="advice" words={text('reportGone')} />}
      {state.kind === 'not-judged' && <Notice tone="advice" words={text('reportNotJudged')} />}
      {state.kind === 'open' && <OpenView state={state} actions={actions} />}
      {state.kind !== 'open' && state.kind !== 'loading' && <AllReports />}
    </main>
  );
}

function OpenView({ state, actions }: { readonly state: OpenDraft; readonly actions: DraftActions }) {
  const { facts } = state.draft;
  return (
    <>
      <div class="report-said">
        <p class="report-claim">{text('reportSaid', text(claimKeys[facts.claim]))}</p>
        <Outcome state={state} actions={actions} />
      </div>
      <section>
        <h2>{text('reportFacts')}</h2>
        <ReportFacts report={reportOf(state)} />
      </section>
      {state.keep !== 'kept' && <DraftExtras state={state} actions={actions} />}
      <Keeping state={state} actions={actions} />
    </>
  );
}

const outcomeKeys: Readonly<Record<OpenDraft['draft']['facts']['correction'], MessageKey>> = {
  applied: 'reportOutcome_applied',
  locked: 'reportOutcome_locked',
  'not-saved': 'reportOutcome_not_saved',
};

/** What became of the correction, and the way to take it back. */
function Outcome({ state, actions }: { readonly state: OpenDraft; readonly actions: DraftActions }) {
  const { correction } = state.draft.facts;
  if (state.undo === 'undone') return <p role="status">{text('reportUndone')}</p>;
  return (
    <>
      <p>{text(outcomeKeys[correction])}</p>
      {correction === 'applied' && (
        <ActionButton words={text('reportUndo')} rank="other" onPress={actions.onUndo} />
      )}
      {state.undo === 'locked' && <Notice tone="failure" words={text('noticeUnlockFirst')} />}
      {state.undo === 'failed' && <Notice tone="failure" words={text('reportUndoFailed')} />}
    </>
  );
}

function Keeping({ state, actions }: { readonly state: OpenDraft; readonly actions: DraftActions }) {
  if (state.keep === 'kept') {
    return (
      <>
        <p class="report-kept" role="status">
          {text('reportKept')}
        </p>
        <ReportOut report={reportOf(state)} />
        <AllReports />
      </>
    );
  }
  const isBusy = state.keep === 'keeping' || state.picture.kind === 'reading';
  return (
    <div class="report-keep">
      {state.keep === 'full' && <Notice tone="failure" words={text('reportFull')} />}
      {state.keep === 'full' && <AllReports />}
      {state.keep === 'refused' && <Notice tone="failure" words={text('reportRefused')} />}
      <ActionButton words={text('reportKeep')} rank="main" isBusy={isBusy} onPress={actions.onKeep} />
      <p class="report-muted">{text('reportStays')}</p>
    </div>
  );
}

function AllReports() {
  return (
    <p>
      <a href="report.html">{text('reportsTitle')}</a>
    </p>
  );
}
