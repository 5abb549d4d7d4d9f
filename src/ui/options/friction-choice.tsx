import { type Friction, frictions } from '../../core/family/friction.ts';
import { text } from '../../platform/i18n.ts';
import { Choice } from '../components/choice.tsx';
import { ManagedControl } from '../settings/managed-control.tsx';

/** What a person without a PIN puts before covering less, for their own sake. */
export function FrictionChoice(props: {
  readonly friction: Friction;
  readonly hasLock: boolean;
  readonly onFriction: (friction: Friction) => void;
}) {
  return (
    <>
      <h3>{text('frictionTitle')}</h3>
      <p>{text('frictionExplain')}</p>
      <ManagedControl name="friction">
        <Choice
          label={text('frictionLabel')}
          value={props.friction}
          choices={frictions.map((friction) => [friction, text(`friction_${friction}`)])}
          onChoice={props.onFriction}
        />
      </ManagedControl>
      {props.hasLock && <p class="options-muted">{text('frictionUnderLock')}</p>}
    </>
  );
}
