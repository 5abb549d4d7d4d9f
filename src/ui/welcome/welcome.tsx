import type { ComponentChild } from 'preact';
import { text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { useHeadingFocus } from '../components/use-heading-focus.ts';
import { writeCount } from '../components/write-number.ts';
import { ManagedNames, managedNamesOf } from '../settings/managed-control.tsx';
import { SettingsNotices } from '../settings/settings-notices.tsx';
import { DoneStep } from './done-step.tsx';
import { SensitivityStep } from './sensitivity-step.tsx';
import type { StepProps } from './welcome-actions.ts';
import { type WelcomeStep, welcomeSteps } from './welcome-state.ts';
import { WhoStep } from './who-step.tsx';

const steps: Readonly<Record<WelcomeStep, (props: StepProps) => ComponentChild>> = {
  who: WhoStep,
  sensitivity: SensitivityStep,
  done: DoneStep,
};

/** The whole welcome page, from one state. */
export function Welcome({ state, actions }: StepProps) {
  const place = welcomeSteps.indexOf(state.step);
  const Step = steps[state.step];
  const heading = useHeadingFocus(state.step);
  const before = welcomeSteps[place - 1];
  const next = welcomeSteps[place + 1];
  return (
    <main class="welcome">
      <header>
        <img src="/icons/icon.svg" alt="" width="44" height="44" />
        <h1>{text('welcomeTitle')}</h1>
      </header>
      <p class="welcome-place">
        {text('welcomeStep', writeCount(place + 1), writeCount(welcomeSteps.length))}
        <progress value={place + 1} max={welcomeSteps.length} aria-hidden="true" />
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {text(`welcomeTitle_${state.step}`)}
      </h2>
      <SettingsNotices problems={state.stored?.problems ?? []} failure={state.failure} />
      <ManagedNames.Provider value={managedNamesOf(state)}>
        <Step state={state} actions={actions} />
      </ManagedNames.Provider>
      <footer>
        {before && (
          <ActionButton words={text('welcomeBack')} rank="other" onPress={() => actions.onStep(before)} />
        )}
        {next ? (
          <ActionButton words={text('welcomeNext')} rank="main" onPress={() => actions.onStep(next)} />
        ) : (
          <ActionButton words={text('welcomeFinish')} rank="main" onPress={actions.onFinish} />
        )}
      </footer>
    </main>
  );
}
