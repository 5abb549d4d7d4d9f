import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text, textDirection } from '../../platform/i18n.ts';
import { Notice } from '../components/notice.tsx';
import { useElementId } from '../components/use-element-id.ts';
import '../components/text-field.css';

/** What a browser does that is not typing: it puts in a text that is somewhere already. */
const pasted: ReadonlySet<string> = new Set([
  'insertFromPaste',
  'insertFromPasteAsQuotation',
  'insertFromDrop',
  'insertFromYank',
  'insertReplacementText',
]);

/**
 * A text to be typed, and the field for it. Neither copying nor pasting works here; where somebody finds a way all the
 * same, the background takes no text that comes faster than it could be typed.
 */
export function RetypeField(props: { readonly wanted: string }) {
  const [hasPasted, setHasPasted] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const [textId, fieldId] = [useElementId(), useElementId()];
  // It takes the focus from the button that made it appear, and from nothing else; at once, so that no key is lost.
  useLayoutEffect(() => {
    if (field.current?.form?.contains(document.activeElement)) field.current.focus();
  }, []);
  return (
    <>
      <p
        id={textId}
        class="retype-text"
        dir={textDirection()}
        onCopy={(event) => event.preventDefault()}
        onDragStart={(event) => event.preventDefault()}
      >
        {props.wanted}
      </p>
      <label for={fieldId}>{text('frictionRetypeLabel')}</label>
      <textarea
        ref={field}
        id={fieldId}
        name="typed"
        class="text-field retype-field"
        aria-describedby={textId}
        rows={4}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir={textDirection()}
        required
        onBeforeInput={(event) => {
          if (!pasted.has(event.inputType)) return;
          event.preventDefault();
          setHasPasted(true);
        }}
      />
      {hasPasted && <Notice tone="advice" words={text('frictionNoPaste')} />}
    </>
  );
}
