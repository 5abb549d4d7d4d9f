import { categories } from '../../core/classify/category.ts';
import { stepOfThresholds, type Thresholds } from '../../core/settings/thresholds.ts';
import { text } from '../../platform/i18n.ts';
import { useElementId } from '../components/use-element-id.ts';
import { KindSlider } from './kind-slider.tsx';
import { ManagedControl } from './managed-control.tsx';
import { StepSlider } from './step-slider.tsx';
import './sensitivity-panel.css';

/** How readily pictures are covered: one slider with named steps, and one for each kind of picture. */
export function SensitivityPanel(props: {
  readonly thresholds: Thresholds;
  readonly onThresholds: (thresholds: Thresholds) => void;
  readonly onSettled: () => void;
}) {
  const { thresholds, onThresholds, onSettled } = props;
  const headingId = useElementId();
  const step = stepOfThresholds(thresholds);
  return (
    <section class="sensitivity-panel" aria-labelledby={headingId}>
      <div class="sensitivity-heading">
        <h2 id={headingId}>{text('sensitivityTitle')}</h2>
        <span class="sensitivity-step">{text(`stepName_${step}`)}</span>
      </div>
      <ManagedControl name="thresholds">
        <StepSlider thresholds={thresholds} onThresholds={onThresholds} onSettled={onSettled} />
        <p class="sensitivity-meaning">{text(`stepMeaning_${step}`)}</p>
        <details>
          <summary>{text('perKindTitle')}</summary>
          <p class="sensitivity-explain">{text('perKindExplain')}</p>
          {categories.map((category) => (
            <KindSlider
              key={category}
              category={category}
              threshold={thresholds[category]}
              onThreshold={(threshold) => onThresholds({ ...thresholds, [category]: threshold })}
              onSettled={onSettled}
            />
          ))}
        </details>
      </ManagedControl>
    </section>
  );
}
