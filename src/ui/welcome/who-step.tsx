import type { ProfileName } from '../../core/settings/profile-name.ts';
import { text } from '../../platform/i18n.ts';
import type { StepProps } from './welcome-actions.ts';

/** The likeliest first. */
const order: readonly ProfileName[] = ['adult', 'child', 'teen', 'tester'];

/** For whom the browser is. Whoever goes on without a choice has what a new installation has. */
export function WhoStep({ state, actions }: StepProps) {
  const chosen = state.profile ?? 'adult';
  return (
    <fieldset class="welcome-choices">
      <legend class="visually-hidden">{text('welcomeTitle_who')}</legend>
      {order.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name="profile"
            checked={name === chosen}
            onChange={() => actions.onProfile(name)}
          />
          <span>
            <strong>{text(`welcomeWho_${name}`)}</strong>
            <span>{text(`welcomeWhoMeaning_${name}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
