import { useState } from 'preact/hooks';
import { parsePromptWord } from '../../core/settings/origin-settings.ts';
import { maxPromptWords } from '../../core/settings/schema.ts';
import { text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Notice } from '../components/notice.tsx';
import { useElementId } from '../components/use-element-id.ts';
import { fieldOf } from '../lock/field-of.ts';
import { LockPanel } from '../lock/lock-panel.tsx';
import { ManagedControl } from '../settings/managed-control.tsx';
import { shownSettings } from '../settings/settings-state.ts';
import type { SectionProps } from './section-props.ts';
import './sites-section.css';

/** Words of prompts that a person calls unsafe, and words of the lists that are harmless to them. */
export function WordsSection({ state, actions }: SectionProps) {
  const settings = shownSettings(state);
  if (settings === undefined) return <p>{text('statusHeadline_loading')}</p>;
  return (
    <>
      <LockPanel lock={state.lock} actions={actions.lock} />
      <p>{text('wordsExplain')}</p>
      <ManagedControl name="unsafeWords">
        <WordList
          title={text('wordsUnsafe')}
          words={settings.unsafeWords}
          onWords={(words) => actions.onChange({ kind: 'set-unsafe-words', words })}
        />
      </ManagedControl>
      <ManagedControl name="harmlessWords">
        <WordList
          title={text('wordsHarmless')}
          words={settings.harmlessWords}
          onWords={(words) => actions.onChange({ kind: 'set-harmless-words', words })}
        />
      </ManagedControl>
    </>
  );
}

function WordList(props: {
  readonly title: string;
  readonly words: readonly string[];
  readonly onWords: (words: readonly string[]) => void;
}) {
  const { title, words, onWords } = props;
  const id = useElementId();
  const [isWrong, setIsWrong] = useState(false);
  return (
    <section aria-labelledby={`${id}-title`} class="options-form">
      <h3 id={`${id}-title`}>{title}</h3>
      {words.length > 0 && (
        <ul class="site-list word-list">
          {words.map((word) => (
            <li key={word}>
              <bdi>{word}</bdi>
              <ActionButton
                words={text('wordsRemove', word)}
                rank="other"
                onPress={() => onWords(words.filter((other) => other !== word))}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        class="options-form"
        onSubmit={(event) => {
          event.preventDefault();
          const added = addedWords(words, fieldOf(event.currentTarget, 'words'));
          setIsWrong(added === undefined);
          if (added === undefined) return;
          event.currentTarget.reset();
          onWords(added);
        }}
      >
        <div class="options-field">
          <label for={id}>{text('wordsAddLabel')}</label>
          <textarea
            class="text-field"
            id={id}
            name="words"
            rows={2}
            dir="auto"
            autocomplete="off"
            spellcheck={false}
          />
        </div>
        <ActionButton words={text('wordsAdd')} rank="main" />
        {isWrong && <Notice tone="failure" words={text('wordsWrong', String(maxPromptWords))} />}
      </form>
    </section>
  );
}

/** The words with those of a text added, one a line or between commas; undefined where one is no word, or they are too many. */
function addedWords(words: readonly string[], typed: string): readonly string[] | undefined {
  const parts = typed.split(/[\n,]/).filter((part) => part.trim() !== '');
  const parsed = parts.map(parsePromptWord).filter((word) => word !== undefined);
  // A word is found in any case, so the same word in another case adds nothing.
  const all = [...words, ...parsed].filter(
    (word, at, listed) => listed.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === at,
  );
  const isRight = parts.length > 0 && parsed.length === parts.length && all.length <= maxPromptWords;
  return isRight ? all : undefined;
}
