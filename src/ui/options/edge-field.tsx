import { useState } from 'preact/hooks';
import { settingsSchema } from '../../core/settings/schema.ts';
import { text } from '../../platform/i18n.ts';
import { useDescription } from '../components/fixed-reason.ts';
import { Notice } from '../components/notice.tsx';
import { useElementId } from '../components/use-element-id.ts';

/** The size below which pictures are left alone, in CSS pixels. */
export function EdgeField(props: { readonly edgePx: number; readonly onEdge: (edgePx: number) => void }) {
  const id = useElementId();
  const description = useDescription(`${id}-explain`);
  const [isWrong, setIsWrong] = useState(false);
  // What is being typed stays, whatever else is shown anew meanwhile.
  const [typed, setTyped] = useState<string | undefined>();
  return (
    <div class="options-field">
      <label for={id}>{text('edgeLabel')}</label>
      <input
        class="text-field"
        id={id}
        type="number"
        inputMode="numeric"
        min="0"
        max="512"
        step="1"
        value={typed ?? props.edgePx}
        aria-describedby={description}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={({ currentTarget }) => {
          setTyped(undefined);
          const edgePx = settingsSchema.smallestEdgePx.parse(currentTarget.valueAsNumber);
          setIsWrong(edgePx === undefined);
          if (edgePx !== undefined) props.onEdge(edgePx);
        }}
      />
      <p id={`${id}-explain`} class="options-muted">
        {text('edgeExplain')}
      </p>
      {isWrong && <Notice tone="failure" words={text('edgeWrong')} />}
    </div>
  );
}
