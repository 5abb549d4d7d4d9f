import type { SettingsChange } from '../../core/settings/change-settings.ts';
import { aiThresholdChoices, originBadges, originPolicies } from '../../core/settings/origin-settings.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { text } from '../../platform/i18n.ts';
import { Choice } from '../components/choice.tsx';
import { ToggleSwitch } from '../components/toggle-switch.tsx';
import { useElementId } from '../components/use-element-id.ts';
import { ManagedControl } from '../settings/managed-control.tsx';
import './origin-panel.css';

/** What becomes of pictures that an AI made, how strictly they are checked, and which pictures say where they come from. */
export function OriginPanel(props: {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}) {
  const { settings, onChange } = props;
  const headingId = useElementId();
  return (
    <section class="origin-panel" aria-labelledby={headingId}>
      <h2 id={headingId}>{text('originPanelTitle')}</h2>
      <ManagedControl name="originPolicy">
        <Choice
          shape="row"
          label={text('originPolicyLabel')}
          value={settings.originPolicy}
          choices={originPolicies.map((choice) => [choice, text(`originPolicy_${choice}`)])}
          onChoice={(originPolicy) => onChange({ kind: 'set-origin-policy', originPolicy })}
        />
      </ManagedControl>
      <ManagedControl name="aiThresholds">
        <Choice
          shape="row"
          label={text('aiThresholdsLabel')}
          value={settings.aiThresholds}
          choices={aiThresholdChoices.map((choice) => [
            choice,
            choice === 'same' ? text('aiThresholds_same') : text(`stepName_${choice}`),
          ])}
          onChoice={(aiThresholds) => onChange({ kind: 'set-ai-thresholds', aiThresholds })}
        />
      </ManagedControl>
      {(settings.originPolicy !== 'mark' || settings.aiThresholds !== 'same') && (
        <ManagedControl name="actsOnGuesses">
          <ToggleSwitch
            label={text('originGuesses')}
            isOn={settings.actsOnGuesses}
            onToggle={() => onChange({ kind: settings.actsOnGuesses ? 'ignore-guesses' : 'act-on-guesses' })}
          />
        </ManagedControl>
      )}
      <ManagedControl name="originBadge">
        <Choice
          shape="row"
          label={text('originBadgeLabel')}
          value={settings.originBadge}
          choices={originBadges.map((choice) => [choice, text(`originBadgeChoice_${choice}`)])}
          onChoice={(originBadge) => onChange({ kind: 'set-origin-badge', originBadge })}
        />
      </ManagedControl>
    </section>
  );
}
