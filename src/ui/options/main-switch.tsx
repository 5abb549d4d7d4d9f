import type { SettingsChange } from '../../core/settings/change-settings.ts';
import { text } from '../../platform/i18n.ts';
import { ToggleSwitch } from '../components/toggle-switch.tsx';
import { ManagedControl } from '../settings/managed-control.tsx';

/** The switch of the whole extension, with its name in sight. */
export function MainSwitch(props: {
  readonly isEnabled: boolean;
  readonly onChange: (change: SettingsChange) => void;
}) {
  const { isEnabled, onChange } = props;
  return (
    <ManagedControl name="isEnabled">
      <ToggleSwitch
        label={text('popupMainSwitch')}
        isOn={isEnabled}
        onToggle={() => onChange({ kind: isEnabled ? 'disable' : 'enable' })}
      />
    </ManagedControl>
  );
}
