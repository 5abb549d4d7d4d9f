import type { ComponentChildren } from 'preact';
import { ActionButton } from '../components/action-button.tsx';
import { Notice } from '../components/notice.tsx';
import { useElementId } from '../components/use-element-id.ts';
import './imported-lists.css';

/** One list as it is shown. */
export type ImportedRow = {
  readonly name: string;
  readonly count: string;
  readonly remove: string;
  /** What can be chosen for it. */
  readonly choice?: ComponentChildren;
};

/** Lists that a person imported from files, with ways to add and to remove one. */
export function ImportedLists(props: {
  readonly words: {
    readonly title: string;
    readonly explain: string;
    readonly none: string;
    readonly add: string;
  };
  /** Endings of files that the picker offers. */
  readonly accept: string;
  readonly rows: readonly ImportedRow[];
  readonly problem: string | undefined;
  readonly onAdd: (file: File) => void;
  readonly onRemove: (name: string) => void;
  readonly children?: ComponentChildren;
}) {
  const { words, rows, problem, onAdd, onRemove } = props;
  const headingId = useElementId();
  return (
    <section class="imported-lists" aria-labelledby={headingId}>
      <h3 id={headingId}>{words.title}</h3>
      <p>{words.explain}</p>
      {problem !== undefined && <Notice tone="failure" words={problem} />}
      {rows.length === 0 && <p class="options-muted">{words.none}</p>}
      {rows.length > 0 && (
        <ul>
          {rows.map(({ name, count, remove, choice }) => (
            <li key={name}>
              <bdi>{name}</bdi>
              <span class="options-muted">{count}</span>
              {choice}
              <ActionButton words={remove} rank="other" onPress={() => onRemove(name)} />
            </li>
          ))}
        </ul>
      )}
      {props.children}
      <label class="file-button">
        <input
          type="file"
          class="visually-hidden"
          accept={props.accept}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = ''; // the same file can be chosen again
            if (file) onAdd(file);
          }}
        />
        <span>{words.add}</span>
      </label>
    </section>
  );
}
