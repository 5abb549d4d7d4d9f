import { type MessageKey, text } from '../../platform/i18n.ts';
import { Notice } from '../components/notice.tsx';
import type { InspectProblem, InspectState } from './inspect-state.ts';
import { ReportView } from './report-view.tsx';

const problemKeys: Readonly<Record<InspectProblem, MessageKey>> = {
  'too-large': 'inspectProblem_too_large',
  'no-file': 'inspectProblem_no_file',
  failed: 'inspectProblem_failed',
  'no-copy': 'inspectProblem_no_copy',
};

/** The whole page, from one state. */
export function Inspect(props: {
  readonly state: InspectState;
  readonly onFile: (file: File) => void;
  readonly onCopy: () => void;
}) {
  const { state, onFile, onCopy } = props;
  return (
    <main class="inspect">
      <h1>{text('inspectTitle')}</h1>
      <div class="inspect-drop">
        <p>{text('inspectLead')}</p>
        <label class="inspect-choose">
          <input
            type="file"
            class="visually-hidden"
            accept="image/*"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              currentTarget.value = ''; // the same file can be chosen again
              if (file) onFile(file);
            }}
          />
          <span>{text('inspectChoose')}</span>
        </label>
      </div>
      <div aria-live="polite">
        <Answer state={state} onCopy={onCopy} />
      </div>
    </main>
  );
}

function Answer({ state, onCopy }: { readonly state: InspectState; readonly onCopy: () => void }) {
  switch (state.kind) {
    case 'empty':
      return undefined;
    case 'reading':
      return <p>{text('inspectReading', state.fileName)}</p>;
    case 'problem':
      return <Notice tone="failure" words={text(problemKeys[state.problem])} />;
    case 'report':
      return (
        <article>
          <p class="inspect-name">
            <bdi>{state.fileName}</bdi>
          </p>
          <ReportView report={state.report} />
          <button type="button" class="inspect-copy" onClick={onCopy}>
            {text(state.copy === 'copied' ? 'inspectCopied' : 'inspectCopy')}
          </button>
          {state.copy === 'refused' && <Notice tone="failure" words={text(problemKeys['no-copy'])} />}
        </article>
      );
    default:
      return state satisfies never;
  }
}
