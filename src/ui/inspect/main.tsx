import { render } from 'preact';
import { text } from '../../platform/i18n.ts';
import { openPage } from '../components/open-page.ts';
import { Inspect } from './inspect.tsx';
import type { InspectState } from './inspect-state.ts';
import { readFile } from './read-file.ts';

const root = openPage('inspect', text('inspectTitle'));

let state: InspectState = { kind: 'empty' };
let latest = 0;

function show(next: InspectState): void {
  state = next;
  render(<Inspect state={state} onFile={inspect} onCopy={copy} />, root);
}

function inspect(file: File): void {
  latest += 1;
  const mine = latest;
  show({ kind: 'reading', fileName: file.name });
  void readFile(file).then((answer) => {
    // Of two files the later one is meant, whichever is read first.
    if (mine === latest) show(answer);
  });
}

function copy(): void {
  if (state.kind !== 'report') return;
  const shown = state;
  const { fileName, report } = shown;
  navigator.clipboard.writeText(JSON.stringify({ file: fileName, ...report }, undefined, 2)).then(
    () => show({ ...shown, copy: 'copied' }),
    () => show({ ...shown, copy: 'refused' }),
  );
}

/** What was dropped or pasted; of several files the first. */
function take(data: DataTransfer | null): void {
  const [file] = data?.files ?? [];
  if (file) inspect(file);
  else show({ kind: 'problem', problem: 'no-file' });
}

// Without this the browser would leave the page and open the file.
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  take(event.dataTransfer);
});
addEventListener('paste', (event) => take(event.clipboardData));

show(state);
