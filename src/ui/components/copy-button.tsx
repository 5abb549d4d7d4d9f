import { useState } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import { logProblem } from '../../platform/log.ts';
import { ActionButton } from './action-button.tsx';

/** A button that puts a text on the clipboard, and says whether it did. */
export function CopyButton(props: {
  readonly words: string;
  readonly copied: () => string;
  readonly onCopied?: () => void;
}) {
  const { words, copied, onCopied } = props;
  const [outcome, setOutcome] = useState<'copied' | 'refused' | undefined>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(copied());
      setOutcome('copied');
      onCopied?.();
    } catch (problem) {
      logProblem('copy', problem);
      setOutcome('refused');
    }
  };
  const said = outcome && text(outcome === 'copied' ? 'originCopied' : 'originCopyFailed');
  return (
    <>
      <ActionButton words={words} rank="other" onPress={() => void copy()} />
      <span role="status">{said}</span>
    </>
  );
}
