import { useElementId } from '../components/use-element-id.ts';

/** A label and a list to choose from, in one row where there is room. */
export function ChoiceRow<Choice extends string>(props: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice;
  readonly wordsOf: (choice: Choice) => string;
  readonly onChoice: (choice: Choice) => void;
}) {
  const { label, choices, chosen, wordsOf, onChoice } = props;
  const selectId = useElementId();
  return (
    <div class="choice-row">
      <label for={selectId}>{label}</label>
      <select
        id={selectId}
        value={chosen}
        onChange={(event) => {
          const choice = choices[event.currentTarget.selectedIndex];
          if (choice !== undefined) onChoice(choice);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {wordsOf(choice)}
          </option>
        ))}
      </select>
    </div>
  );
}
