import './choice.css';
import { useDescription } from './fixed-reason.ts';
import { useElementId } from './use-element-id.ts';

/** A list to choose one of: its words above, or before it in one row where there is room. */
export function Choice<Value extends string>(props: {
  readonly shape?: 'stacked' | 'row';
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly (readonly [value: Value, words: string])[];
  readonly onChoice: (value: Value) => void;
}) {
  const id = useElementId();
  const description = useDescription();
  const { shape = 'stacked', label, value, choices, onChoice } = props;
  return (
    <div class="choice" data-shape={shape}>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={description}
        onChange={({ currentTarget }) => {
          const [chosen] = choices[currentTarget.selectedIndex] ?? [];
          if (chosen !== undefined) onChoice(chosen);
        }}
      >
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
