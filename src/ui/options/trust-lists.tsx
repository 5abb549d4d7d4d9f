import { checkTrustFile, type trustRefusals } from '../../core/provenance/c2pa/check-trust-file.ts';
import type { TrustFile } from '../../core/provenance/c2pa/trust-lists.ts';
import { type MessageKey, text } from '../../platform/i18n.ts';
import { Notice } from '../components/notice.tsx';
import './trust-lists.css';

export type TrustProblem = (typeof trustRefusals)[number] | 'not-kept';

const problemKeys: Readonly<Record<TrustProblem, MessageKey>> = {
  'too-large': 'trustProblem_too_large',
  'too-many': 'trustProblem_too_many',
  'broken-certificate': 'trustProblem_broken_certificate',
  'private-key': 'trustProblem_private_key',
  'nothing-in-it': 'trustProblem_nothing_in_it',
  'not-kept': 'trustProblem_not_kept',
};

/** The trust lists that a person imported, with ways to add and to remove one. */
export function TrustLists(props: {
  readonly files: readonly TrustFile[];
  readonly problem: TrustProblem | undefined;
  readonly onAdd: (file: File) => void;
  readonly onRemove: (name: string) => void;
}) {
  const { files, problem, onAdd, onRemove } = props;
  return (
    <section class="trust-lists">
      <h2>{text('trustTitle')}</h2>
      <p>{text('trustExplain')}</p>
      {problem && <Notice tone="failure" words={text(problemKeys[problem])} />}
      {files.length === 0 && <p class="trust-lists-none">{text('trustNone')}</p>}
      <ul>
        {files.map((file) => (
          <TrustRow key={file.name} file={file} onRemove={onRemove} />
        ))}
      </ul>
      <label class="trust-lists-add">
        <input
          type="file"
          class="visually-hidden"
          accept=".pem,.json,.cfg"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = ''; // the same file can be chosen again
            if (file) onAdd(file);
          }}
        />
        <span>{text('trustAdd')}</span>
      </label>
    </section>
  );
}

function TrustRow({
  file,
  onRemove,
}: {
  readonly file: TrustFile;
  readonly onRemove: (name: string) => void;
}) {
  const check = checkTrustFile(file);
  return (
    <li>
      <bdi>{file.name}</bdi>
      {check.kind !== 'refused' && (
        <span class="trust-lists-count">{text('trustEntries', String(check.count))}</span>
      )}
      <button type="button" onClick={() => onRemove(file.name)}>
        {text('trustRemove', file.name)}
      </button>
    </li>
  );
}
