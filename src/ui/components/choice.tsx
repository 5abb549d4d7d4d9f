import './choice.css';
import { useElementId } from './use-element-id.ts';

/** A list to choose one of, with its words above. */
export function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly (readonly [value: Value, words: string])[];
  readonly onChoice: (value: Value) => void;
}) {
  const id = useElementId();
  const { label, value, choices, onChoice } = props;
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
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
