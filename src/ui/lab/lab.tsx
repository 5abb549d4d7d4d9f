import { text, textLanguage } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Notice } from '../components/notice.tsx';
import { writeCount } from '../components/write-number.ts';

import { filesOfField, maxLabFiles } from './given-files.ts';
import type { LabProps } from './lab-actions.ts';
import { LabControls } from './lab-controls.tsx';
import { LabFigures } from './lab-figures.tsx';
import { labResults } from './lab-results.ts';
import type { LabProblem } from './lab-state.ts';
import { LabTable } from './lab-table.tsx';

/** The whole lab, from one state. */
export function Lab({ state, actions }: LabProps) {
  const results = labResults(state);
  return (
    <main class="lab">
      <h1>{text('labTitle')}</h1>
      <p>{text('labLead')}</p>
      <Give actions={actions} isBusy={state.phase === 'running' || state.phase === 'reading'} />
      {state.problem && <Notice tone="failure" words={problemWords(state.problem)} />}
      <Progress state={state} actions={actions} />
      {state.judged.length > 0 && (
        <>
          <LabControls state={state} actions={actions} />
          <LabFigures state={state} results={results} />
          <LabTable state={state} actions={actions} results={results} />
        </>
      )}
    </main>
  );
}

function Give({ actions, isBusy }: Pick<LabProps, 'actions'> & { readonly isBusy: boolean }) {
  const field = (kind: 'files' | 'folder') => (
    <label class="lab-choose">
      <input
        type="file"
        class="visually-hidden"
        multiple
        disabled={isBusy}
        // Only the attribute makes it a field for folders; it is in no standard, and in every browser.
        {...(kind === 'folder' ? { webkitdirectory: true } : {})}
        onChange={({ currentTarget }) => {
          const files = filesOfField(currentTarget.files ?? new DataTransfer().files);
          currentTarget.value = ''; // the same can be chosen again
          actions.onFiles(files);
        }}
      />
      <span>{text(kind === 'folder' ? 'labChooseFolder' : 'labChooseFiles')}</span>
    </label>
  );
  return (
    <div class="lab-drop">
      <p>{text('labDrop')}</p>
      <div class="lab-buttons">
        {field('folder')}
        {field('files')}
      </div>
      <details>
        <summary>{text('labTruthTitle')}</summary>
        <p>{text('labTruthExplain')}</p>
      </details>
    </div>
  );
}

function problemWords(problem: LabProblem): string {
  switch (problem) {
    case 'zip-broken':
      return text('labProblem_zip_broken');
    case 'zip-too-large':
      return text('labProblem_zip_too_large');
    case 'too-many':
      return text('labProblem_too_many', writeCount(maxLabFiles));
    case 'run-unreadable':
      return text('labProblem_run_unreadable');
    default:
      return problem satisfies never;
  }
}

function Progress({ state, actions }: LabProps) {
  const { phase, given, judged, runMs, ignoredCount, rejectedLines } = state;
  if (phase === 'empty') return undefined;
  if (phase === 'reading') return <p role="status">{text('statusHeadline_loading')}</p>;
  const perSecond = runMs > 0 ? (1000 * judged.length) / runMs : 0;
  const rate = new Intl.NumberFormat(textLanguage(), { maximumFractionDigits: 1 }).format(perSecond);
  return (
    <div class="lab-progress">
      <progress value={judged.length} max={Math.max(1, given.length)} aria-label={text('labTitle')} />
      {/* Told at its beginning and its end: a screen reader would read nothing else for minutes. */}
      <p role={phase === 'running' && judged.length > 0 ? undefined : 'status'}>
        {text('labProgress', writeCount(judged.length), writeCount(given.length), rate)}
        {ignoredCount > 0 && ` ${text('labIgnored', writeCount(ignoredCount))}`}
        {rejectedLines > 0 && ` ${text('labRejectedLines', writeCount(rejectedLines))}`}
      </p>
      {phase === 'running' && (
        <ActionButton words={text('labCancel')} rank="grave" onPress={actions.onCancel} />
      )}
    </div>
  );
}
