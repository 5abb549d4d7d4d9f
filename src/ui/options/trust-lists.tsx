import {
  checkTrustFile,
  maxTrustFileLength,
  type trustRefusals,
} from '../../core/provenance/c2pa/check-trust-file.ts';
import { type MessageKey, text } from '../../platform/i18n.ts';
import {
  type ImportedTrustFile,
  loadTrustFiles,
  removeTrustFile,
  saveTrustFile,
} from '../../platform/trust-store.ts';
import { ImportedLists } from './imported-lists.tsx';
import { useImported } from './use-imported.ts';

type TrustProblem = (typeof trustRefusals)[number];

const problemKeys: Readonly<Record<TrustProblem | 'not-kept', MessageKey>> = {
  'too-large': 'trustProblem_too_large',
  'too-many': 'trustProblem_too_many',
  'broken-certificate': 'trustProblem_broken_certificate',
  'private-key': 'trustProblem_private_key',
  'nothing-in-it': 'trustProblem_nothing_in_it',
  'not-kept': 'trustProblem_not_kept',
};

/** Longest file name that is kept; it is only a name for a person. */
const maxNameLength = 100;

/** The trust lists that a person imported. */
export function TrustLists() {
  const { files, problem, change } = useImported<ImportedTrustFile, TrustProblem>(loadTrustFiles);
  return (
    <ImportedLists
      words={{
        title: text('trustTitle'),
        explain: text('trustExplain'),
        none: text('trustNone'),
        add: text('trustAdd'),
      }}
      accept=".pem,.json,.cfg"
      rows={files.map((file) => ({
        name: file.name,
        count: countOf(file),
        remove: text('trustRemove', file.name),
      }))}
      problem={problem && text(problemKeys[problem])}
      onAdd={(file) => change(() => addFile(file))}
      onRemove={(name) => change(() => removeTrustFile(name).then(() => undefined))}
    />
  );
}

function countOf(file: ImportedTrustFile): string {
  const check = checkTrustFile(file);
  return check.kind === 'refused' ? '' : text('trustEntries', String(check.count));
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
