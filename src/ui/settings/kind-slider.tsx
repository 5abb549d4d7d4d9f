import type { Category } from '../../core/classify/category.ts';
import type { Threshold } from '../../core/settings/thresholds.ts';
import { text } from '../../platform/i18n.ts';
import { useDescription } from '../components/fixed-reason.ts';
import { useElementId } from '../components/use-element-id.ts';
import './kind-slider.css';
import { writePercent } from '../components/write-number.ts';
import { positionOfThreshold, strictestPosition, thresholdAtPosition } from './threshold-position.ts';

/** The slider of one kind of picture, from off to strict. The number shown is the stored threshold. */
export function KindSlider(props: {
  readonly category: Category;
  readonly threshold: Threshold;
  readonly onThreshold: (threshold: Threshold) => void;
  readonly onSettled: () => void;
}) {
  const { category, threshold, onThreshold, onSettled } = props;
  const sliderId = useElementId();
  const meaningId = `${sliderId}-meaning`;
  const description = useDescription(meaningId);
  const value = threshold === 'off' ? text('kindOff') : text('kindFrom', writePercent(threshold));
  return (
    <div class="kind-slider">
      <div class="kind-slider-heading">
        <label for={sliderId}>{text(`kindName_${category}`)}</label>
        <output for={sliderId}>{value}</output>
      </div>
      <p id={meaningId}>{text(`kindMeaning_${category}`)}</p>
      <input
        id={sliderId}
        type="range"
        min="0"
        max={strictestPosition}
        step="1"
        value={positionOfThreshold(threshold)}
        aria-valuetext={value}
        aria-describedby={description}
        onInput={(event) => onThreshold(thresholdAtPosition(event.currentTarget.valueAsNumber))}
        onChange={onSettled}
      />
      <div class="kind-slider-ends" aria-hidden="true">
        <span>{text('sliderLoose')}</span>
        <span>{text('sliderStrict')}</span>
      </div>
    </div>
  );
}
