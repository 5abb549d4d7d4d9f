import { render } from 'preact';
import { checkTrustFile, maxTrustFileLength } from '../../core/provenance/c2pa/check-trust-file.ts';
import { logProblem } from '../../platform/log.ts';
import {
  type ImportedTrustFile,
  loadTrustFiles,
  removeTrustFile,
  saveTrustFile,
} from '../../platform/trust-store.ts';
import { TrustLists, type TrustProblem } from './trust-lists.tsx';

/** Longest file name that is kept; it is only a name for a person. */
const maxNameLength = 100;

/** Shows the imported trust lists in `root`, and keeps what a person adds and removes there. */
export function mountTrustLists(root: Element): void {
  let files: readonly ImportedTrustFile[] = [];
  const draw = (problem?: TrustProblem) =>
    render(<TrustLists files={files} problem={problem} onAdd={onAdd} onRemove={onRemove} />, root);
  /** Does something with the store, and shows what is there then. */
  const change = (step: () => Promise<TrustProblem | undefined>) => {
    void step()
      .catch((problem: unknown): TrustProblem => {
        logProblem('trust lists', problem);
        return 'not-kept';
      })
      .then(async (problem) => {
        files = await loadTrustFiles().catch(() => files); // said above, or the next change says it
        draw(problem);
      });
  };
  const onAdd = (file: File) => change(() => addFile(file));
  const onRemove = (name: string) =>
    change(async () => {
      await removeTrustFile(name);
      return undefined;
    });
  draw();
  change(async () => {
    files = await loadTrustFiles();
    return undefined;
  });
}

async function addFile(file: File): Promise<TrustProblem | undefined> {
  if (file.size > maxTrustFileLength) return 'too-large';
  const imported = {
    name: file.name.slice(-maxNameLength),
    text: await file.text(),
    importedAtMs: Date.now(),
  };
  const check = checkTrustFile(imported);
  if (check.kind === 'refused') return check.why;
  return (await saveTrustFile(imported)) ? undefined : 'too-many';
}
