import { render } from 'preact';
import { toLabRow, writeLabCsv } from '../../core/lab/lab-run.ts';
import { FileJudge } from '../../platform/file-judge.ts';
import { text } from '../../platform/i18n.ts';
import { logProblem } from '../../platform/log.ts';
import { loadSettings, onSettingsChanged } from '../../platform/settings-store.ts';
import { openPage } from '../components/open-page.ts';
import { saveFile } from '../components/save-file.ts';
import { createStore } from '../components/store.ts';
import { filesOfDrop, openPicture } from './given-files.ts';
import { Lab } from './lab.tsx';
import type { LabActions } from './lab-actions.ts';
import { LabBench } from './lab-bench.ts';
import type { LabFile } from './lab-file.ts';
import { labPolicy } from './lab-results.ts';
import { initialLabState, reduceLab } from './lab-state.ts';

const root = openPage('lab', text('labTitle'));

const runDrawMs = 500;

const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());

const store = createStore({
  initial: initialLabState,
  reduce: reduceLab,
  show: (state) => render(<Lab state={state} actions={actions} />, root),
  // The host shares this page's thread: a run is drawn now and then, so that it is not held up by being looked at.
  schedule: (draw) =>
    void (store.state().phase === 'running' ? setTimeout(draw, runDrawMs) : requestAnimationFrame(draw)),
});
const { dispatch } = store;
const judge = new FileJudge(closing.signal);
const bench = new LabBench({ judge: (file) => judge.judgeFile(file), store, signal: closing.signal });

const actions: LabActions = {
  onFiles: (files) => void bench.take(files),
  onCancel: () => bench.cancel(),
  onView: (view) => dispatch({ kind: 'viewed', view }),
  onSave: save,
  openPicture: async (name) => {
    const file = store.state().given.find((other) => other.name === name);
    if (!file) throw new Error('not given any more');
    return openPicture(file);
  },
};

function save(as: 'csv' | 'json'): void {
  const state = store.state();
  const policy = labPolicy(state, state.step);
  const rows = state.judged.map((judged) => toLabRow(judged, policy));
  const content = as === 'csv' ? writeLabCsv(rows) : `${JSON.stringify(rows, undefined, 2)}\n`;
  const type = as === 'csv' ? 'text/csv' : 'application/json';
  saveFile(new Blob([content], { type }), `safer-spaces-lab.${as}`);
}

// Without this the browser would leave the page and open the file.
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  if (!event.dataTransfer) return;
  filesOfDrop(event.dataTransfer).then(
    (files: readonly LabFile[]) => bench.take(files),
    (problem: unknown) => logProblem('lab: drop', problem),
  );
});

const schedule = onSettingsChanged(
  ({ settings }) => dispatch({ kind: 'settings-read', settings }),
  closing.signal,
);
loadSettings().then(
  ({ settings }) => {
    schedule.follow(settings);
    dispatch({ kind: 'settings-read', settings });
  },
  (problem) => logProblem('lab: settings', problem),
);
dispatch({ kind: 'viewed', view: {} });
