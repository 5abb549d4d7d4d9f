import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ProfileName } from '../../core/settings/profile-name.ts';
import type { Thresholds } from '../../core/settings/thresholds.ts';
import { text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import type { LockActions } from '../lock/lock-client.ts';
import { PopupNotices } from '../popup/popup-notices.tsx';
import { writeCount } from '../popup/write-number.ts';
import { DoneStep } from './done-step.tsx';
import { SensitivityStep } from './sensitivity-step.tsx';
import { type WelcomeState, type WelcomeStep, welcomeSteps } from './welcome-state.ts';
import { WhoStep } from './who-step.tsx';

/** Everything that a person can do on the welcome page. */
export type WelcomeActions = {
  readonly onStep: (step: WelcomeStep) => void;
  readonly onProfile: (profile: ProfileName) => void;
  readonly onThresholds: (thresholds: Thresholds) => void;
  readonly onThresholdsSettled: () => void;
  readonly onFinish: () => void;
  readonly lock: LockActions;
};

export type StepProps = { readonly state: WelcomeState; readonly actions: WelcomeActions };

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
      <PopupNotices problems={state.stored?.problems ?? []} failure={state.failure} />
      <Step state={state} actions={actions} />
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

/** A screen reader goes on at the step that was opened; at first the page is read from its beginning. */
function useHeadingFocus(step: WelcomeStep) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpened = useRef(false);
  useEffect(() => {
    if (isOpened.current) heading.current?.focus();
    isOpened.current = true;
  }, [step]);
  return heading;
}
