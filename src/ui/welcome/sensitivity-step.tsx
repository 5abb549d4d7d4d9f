import { stepOfThresholds } from '../../core/settings/thresholds.ts';
import { text } from '../../platform/i18n.ts';
import { SamplePreview } from '../samples/sample-preview.tsx';
import { ManagedControl } from '../settings/managed-control.tsx';
import { shownSettings } from '../settings/settings-state.ts';
import { StepSlider } from '../settings/step-slider.tsx';
import type { StepProps } from './welcome-actions.ts';

/** How readily pictures are covered, seen on samples. */
export function SensitivityStep({ state, actions }: StepProps) {
  const settings = shownSettings(state);
  if (settings === undefined) return <p>{text('statusHeadline_loading')}</p>;
  return (
    <>
      <div class="welcome-slider">
        <ManagedControl name="thresholds">
          <StepSlider
            thresholds={settings.thresholds}
            onThresholds={actions.onThresholds}
            onSettled={actions.onThresholdsSettled}
          />
        </ManagedControl>
        <p role="status">{text(`stepMeaning_${stepOfThresholds(settings.thresholds)}`)}</p>
      </div>
      <SamplePreview settings={settings} />
      <p class="welcome-muted">{text('samplesExplain')}</p>
    </>
  );
}
