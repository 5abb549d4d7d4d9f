import { text } from '../../platform/i18n.ts';
import { LockPanel } from '../lock/lock-panel.tsx';
import { SensitivityPanel } from '../popup/sensitivity-panel.tsx';
import { SamplePreview } from '../samples/sample-preview.tsx';
import { shownSettings } from '../settings/settings-state.ts';
import { EdgeField } from './edge-field.tsx';
import { MainSwitch } from './main-switch.tsx';
import type { SectionProps } from './options.tsx';

/** What is covered: the main switch, how readily, and from which size on. */
export function FilteringSection({ state, actions }: SectionProps) {
  const settings = shownSettings(state);
  if (settings === undefined) return <p>{text('statusHeadline_loading')}</p>;
  return (
    <>
      <LockPanel lock={state.lock} actions={actions.lock} />
      <MainSwitch isEnabled={settings.isEnabled} onChange={actions.onChange} />
      <SensitivityPanel
        thresholds={settings.thresholds}
        onThresholds={actions.onThresholds}
        onSettled={actions.onThresholdsSettled}
      />
      <details class="filtering-samples">
        <summary>{text('samplesTitle')}</summary>
        <SamplePreview settings={settings} />
        <p class="options-muted">{text('samplesExplain')}</p>
      </details>
      <EdgeField
        edgePx={settings.smallestEdgePx}
        onEdge={(edgePx) => actions.onChange({ kind: 'set-smallest-edge', edgePx })}
      />
    </>
  );
}
