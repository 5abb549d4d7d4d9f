import './toggle-switch.css';
import { useDescription } from './fixed-reason.ts';

/** A switch with its words before it. */
export function ToggleSwitch(props: {
  readonly label: string;
  /** What a screen reader calls it, where the words beside it say the state instead. */
  readonly name?: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}) {
  const description = useDescription();
  return (
    <button
      type="button"
      role="switch"
      aria-checked={props.isOn}
      aria-label={props.name}
      aria-describedby={description}
      class="toggle-switch"
      onClick={props.onToggle}
    >
      <span class="toggle-switch-label">{props.label}</span>
      <span class="toggle-switch-track" />
    </button>
  );
}
