import { type LabAxis, labAxes } from '../../core/lab/judged-file.ts';
import { sensitivitySteps } from '../../core/settings/thresholds.ts';
import { text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Choice } from '../components/choice.tsx';
import type { LabProps } from './lab-actions.ts';
import type { Comparison, LabStep } from './lab-state.ts';

const steps: readonly LabStep[] = ['own', ...sensitivitySteps];

/** What is measured, at which limits, and with what it is compared; and the results as a file. */
export function LabControls({ state, actions }: LabProps) {
  const comparisons: readonly Comparison[] = [
    'nothing',
    ...steps.filter((step) => step !== state.step),
    ...(state.earlierRun ? (['earlier-run'] as const) : []),
  ];
  return (
    <div class="lab-controls">
      <Choice
        label={text('labAxis')}
        value={state.axis}
        choices={labAxes.map((axis) => [axis, axisName(axis)])}
        onChoice={(axis) => actions.onView({ axis })}
      />
      <Choice
        label={text('labStep')}
        value={state.step}
        choices={steps.map((step) => [step, stepName(step)])}
        onChoice={(step) => actions.onView({ step })}
      />
      <Choice
        label={text('labCompare')}
        value={state.comparison}
        choices={comparisons.map((comparison) => [comparison, comparisonName(comparison)])}
        onChoice={(comparison) => actions.onView({ comparison })}
      />
      <ActionButton words={text('labSaveCsv')} rank="other" onPress={() => actions.onSave('csv')} />
      <ActionButton words={text('labSaveJson')} rank="other" onPress={() => actions.onSave('json')} />
    </div>
  );
}

/** What an axis looks for. */
export function axisName(axis: LabAxis): string {
  return axis === 'ai' ? text('originName_ai_generated') : text(`kindName_${axis}`);
}

function stepName(step: LabStep): string {
  return step === 'own' ? text('labStepOwn') : text(`stepName_${step}`);
}

/** The other side of a comparison. */
export function comparisonName(comparison: Comparison): string {
  if (comparison === 'nothing') return text('labCompareNothing');
  return comparison === 'earlier-run' ? text('labCompareRun') : stepName(comparison);
}
