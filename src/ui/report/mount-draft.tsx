import { render } from 'preact';
import type { ReportDraft } from '../../core/report/verdict-report.ts';
import { fetchAttachment } from '../../platform/fetch-attachment.ts';
import { logProblem } from '../../platform/log.ts';
import { dropDraft, loadDraft } from '../../platform/report-drafts.ts';
import { keepReport } from '../../platform/report-store.ts';
import { sendChange } from '../settings/send-change.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { DraftState } from './draft-state.ts';
import { DraftView } from './draft-view.tsx';

/** Shows the report that waits under a name, and keeps it when the person says so. */
export function mountDraft(root: Element, draftId: string): void {
  const show = (state: DraftState) => render(<DraftView state={state} actions={keeper.actions} />, root);
  const keeper = new DraftKeeper({
    // Later, because the first state is shown before the keeper has its name.
    show: (state) => queueMicrotask(() => show(state)),
    fetchPicture: fetchAttachment,
    keep: async (report, bytes) => {
      const outcome = await keepReport(report, bytes);
      // It is kept: that a draft of it stays until the browser closes is no failure.
      if (outcome === 'kept') await dropDraft(draftId).catch((problem) => logProblem('report', problem));
      return outcome;
    },
    change: async (change) => (await sendChange(change)).kind,
    log: (problem) => logProblem('report', problem),
  });
  void findDraft(draftId).then((draft) => keeper.open(draft));
}

async function findDraft(draftId: string): Promise<ReportDraft | 'not-judged' | undefined> {
  if (draftId === 'not-judged') return draftId;
  try {
    return await loadDraft(draftId);
  } catch (problem) {
    logProblem('report: read draft', problem);
    return undefined;
  }
}
