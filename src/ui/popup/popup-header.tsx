import type { SettingsChange } from '../../core/settings/change-settings.ts';
import { text } from '../../platform/i18n.ts';
import { ToggleSwitch } from '../components/toggle-switch.tsx';
import { ManagedControl } from '../settings/managed-control.tsx';
import './popup-header.css';

/** Mark, name and main switch. The switch appears once the settings are known. */
export function PopupHeader(props: {
  readonly isEnabled: boolean | undefined;
  readonly onChange: (change: SettingsChange) => void;
}) {
  const { isEnabled, onChange } = props;
  return (
    <header class="popup-header">
      <img src="/icons/icon.svg" alt="" width="32" height="32" />
      <h1>{text('extensionName')}</h1>
      {isEnabled !== undefined && (
        <ManagedControl name="isEnabled">
          <ToggleSwitch
            name={text('popupMainSwitch')}
            label={text(isEnabled ? 'popupSwitchOn' : 'popupSwitchOff')}
            isOn={isEnabled}
            onToggle={() => onChange({ kind: isEnabled ? 'disable' : 'enable' })}
          />
        </ManagedControl>
      )}
    </header>
  );
}
