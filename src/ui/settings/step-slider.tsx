import {
  sensitivitySteps,
  stepOfThresholds,
  type Thresholds,
  thresholdsOfStep,
} from '../../core/settings/thresholds.ts';
import { text } from '../../platform/i18n.ts';
import { useDescription } from '../components/fixed-reason.ts';
import './step-slider.css';
import { nearestStep } from './threshold-position.ts';

/** The slider with four named steps. Thresholds that fit no step leave the thumb, paled, at the nearest. */
export function StepSlider(props: {
  readonly thresholds: Thresholds;
  readonly onThresholds: (thresholds: Thresholds) => void;
  readonly onSettled: () => void;
}) {
  const { thresholds, onThresholds, onSettled } = props;
  const description = useDescription();
  const step = stepOfThresholds(thresholds);
  const restingStep = step === 'custom' ? nearestStep(thresholds) : step;
  const choose = (position: number) => {
    const chosen = sensitivitySteps[position];
    if (chosen !== undefined) onThresholds(thresholdsOfStep[chosen]);
  };
  return (
    <div class="step-slider" data-step={step}>
      <input
        type="range"
        min="0"
        max={sensitivitySteps.length - 1}
        step="1"
        value={sensitivitySteps.indexOf(restingStep)}
        aria-label={text('sensitivityTitle')}
        aria-valuetext={text(`stepName_${step}`)}
        aria-describedby={description}
        onInput={(event) => choose(event.currentTarget.valueAsNumber)}
        onChange={onSettled}
      />
      <div class="step-slider-names">
        {sensitivitySteps.map((name, position) => (
          // Reached with the pointer only: by keyboard the slider itself does the same.
          <button
            key={name}
            type="button"
            tabIndex={-1}
            aria-pressed={name === step}
            onClick={() => choose(position)}
          >
            {text(`stepName_${name}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
