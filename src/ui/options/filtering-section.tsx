import { coverStyles } from '../../core/settings/cover-style.ts';
import { type LabelledPages, labelledPagesChoices } from '../../core/settings/labelled-pages.ts';
import { whenUnsureChoices } from '../../core/settings/when-unsure.ts';
import { type MessageKey, text } from '../../platform/i18n.ts';
import { Choice } from '../components/choice.tsx';
import { LockPanel } from '../lock/lock-panel.tsx';
import { SamplePreview } from '../samples/sample-preview.tsx';
import { ManagedControl } from '../settings/managed-control.tsx';
import { SensitivityPanel } from '../settings/sensitivity-panel.tsx';
import { shownSettings } from '../settings/settings-state.ts';
import { EdgeField } from './edge-field.tsx';
import { MainSwitch } from './main-switch.tsx';
import type { SectionProps } from './section-props.ts';

const choiceKeys: Readonly<Record<LabelledPages, MessageKey>> = {
  'as-others': 'labelledPages_as_others',
  'cover-all': 'siteRule_cover_all',
};

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
      <ManagedControl name="coverStyle">
        <Choice
          label={text('coverStyleLabel')}
          value={settings.coverStyle}
          choices={coverStyles.map((style) => [style, text(`coverStyle_${style}`)])}
          onChoice={(coverStyle) => actions.onChange({ kind: 'set-cover-style', coverStyle })}
        />
      </ManagedControl>
      <ManagedControl name="labelledPages">
        <Choice
          label={text('labelledPagesLabel')}
          value={settings.labelledPages}
          choices={labelledPagesChoices.map((choice) => [choice, text(choiceKeys[choice])])}
          onChoice={(labelledPages) => actions.onChange({ kind: 'set-labelled-pages', labelledPages })}
        />
      </ManagedControl>
      <ManagedControl name="whenUnsure">
        <Choice
          label={text('whenUnsureLabel')}
          value={settings.whenUnsure}
          choices={whenUnsureChoices.map((choice) => [choice, text(`whenUnsure_${choice}`)])}
          onChoice={(whenUnsure) => actions.onChange({ kind: 'set-when-unsure', whenUnsure })}
        />
      </ManagedControl>
      <p class="options-muted">{text('whenUnsureExplain')}</p>
      <ManagedControl name="smallestEdgePx">
        <EdgeField
          edgePx={settings.smallestEdgePx}
          onEdge={(edgePx) => actions.onChange({ kind: 'set-smallest-edge', edgePx })}
        />
      </ManagedControl>
    </>
  );
}
