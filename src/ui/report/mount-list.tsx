import { render } from 'preact';
import { logProblem } from '../../platform/log.ts';
import { openNoticePage } from '../../platform/notice-draft.ts';
import { deleteReports, loadReports, onReportsChanged, writeNote } from '../../platform/report-store.ts';
import { createStore } from '../components/store.ts';
import { askAboutLock } from '../lock/ask-about-lock.ts';
import { LockClient } from '../lock/lock-client.ts';
import { followSettings } from '../settings/follow-settings.ts';
import { sendChange } from '../settings/send-change.ts';
import { createSettingsSender } from '../settings/settings-sender.ts';
import type { ListActions } from './list-actions.ts';
import { initialListState, type ListProblem, reduceList } from './list-state.ts';
import { ListView } from './list-view.tsx';
import { saveReports } from './save-reports.ts';

/** Shows all reports, and all that the person said of pictures, until the signal aborts. */
export function mountList(root: Element, signal: AbortSignal): void {
  const store = createStore({
    initial: initialListState,
    reduce: reduceList,
    show: (state) => render(<ListView state={state} actions={actions} />, root),
    schedule: (draw) => requestAnimationFrame(draw),
  });
  const { dispatch } = store;
  const sender = createSettingsSender(sendChange, dispatch);
  const lock = new LockClient({
    ask: askAboutLock,
    show: (state) => dispatch({ kind: 'lock-changed', lock: state }),
    signal,
  });
  const refused = (problem: unknown, what: ListProblem) => {
    logProblem(`reports: ${what}`, problem);
    dispatch({ kind: 'reports-refused', problem: what });
  };
  const read = () =>
    loadReports().then(
      (kept) => dispatch({ kind: 'reports-read', kept }),
      (problem) => refused(problem, 'not-read'),
    );
  /** Changes what is stored, and reads it anew. */
  const change = (changing: Promise<void>) =>
    void changing.then(read, (problem) => refused(problem, 'not-changed'));

  const actions: ListActions = {
    onSearch: (search) => dispatch({ kind: 'searched', search }),
    onMore: () => dispatch({ kind: 'more-wanted' }),
    onChoose: (reportId, isChosen) => dispatch({ kind: 'report-chosen', reportId, isChosen }),
    onNote: (reportId, note) => change(writeNote(reportId, note)),
    onDelete: (reportIds) => dispatch({ kind: 'deletion-asked', reportIds }),
    onDeleteAnswer: (answer) => {
      const { toDelete } = store.state();
      dispatch({ kind: 'deletion-answered' });
      if (answer === 'yes') change(deleteReports(toDelete));
    },
    onSave: (reports, as) =>
      void saveReports(reports, as).catch((problem: unknown) => refused(problem, 'not-saved')),
    onNotice: ({ pageUrl = '', picture, reasons, reportedAtMs }) =>
      void openNoticePage({ pageUrl, seenAtMs: reportedAtMs, picture: { picture, reasons } }).catch(
        (problem: unknown) => logProblem('notice', problem),
      ),
    onUncorrect: (place) => sender.send({ kind: 'uncorrect', ...place }),
    lock: lock.actions,
  };

  onReportsChanged(() => void read(), signal);
  followSettings(dispatch, () => lock.look(), signal);
  void read();
}
