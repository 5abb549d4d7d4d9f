import { useState } from 'preact/hooks';
import { visibleText } from '../../core/report/visible-text.ts';
import type { SettingsChange } from '../../core/settings/change-settings.ts';
import { changesTo } from '../../core/settings/changes-to.ts';
import { type PortableName, portableNames } from '../../core/settings/portable-settings.ts';
import type { Settings } from '../../core/settings/schema.ts';
import {
  maxSettingsFileLength,
  type ReadSettingsFile,
  readSettingsFile,
  type SettingsFileRefusal,
  settingsFileFormat,
  writeSettingsFile,
} from '../../core/settings/settings-file.ts';
import { type MessageKey, text } from '../../platform/i18n.ts';
import { logProblem } from '../../platform/log.ts';
import { ownVersion } from '../../platform/own-manifest.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Notice } from '../components/notice.tsx';
import { saveFile } from '../components/save-file.ts';

const refusalKeys: Readonly<Record<SettingsFileRefusal, MessageKey>> = {
  'too-large': 'settingsFile_too_large',
  'no-json': 'settingsFile_no_json',
  'other-format': 'settingsFile_other_format',
  'newer-version': 'settingsFile_newer_version',
  'nothing-in-it': 'settingsFile_nothing_in_it',
};

type Read = Extract<ReadSettingsFile, { kind: 'settings' }>;

/** Saves all settings as a file, and takes them from one: first it is shown what would change. */
export function SettingsFilePanel(props: {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}) {
  const { settings, onChange } = props;
  const [read, setRead] = useState<ReadSettingsFile | undefined>();
  return (
    <section class="settings-file" aria-label={text('settingsFileTitle')}>
      <h3>{text('settingsFileTitle')}</h3>
      <p>{text('settingsFileExplain')}</p>
      <div class="settings-file-buttons">
        <ActionButton words={text('settingsFileSave')} rank="other" onPress={() => save(settings)} />
        <FileButton onFile={(file) => void readFile(file).then(setRead)} />
      </div>
      {read?.kind === 'refused' && <Notice tone="failure" words={text(refusalKeys[read.why])} />}
      {read?.kind === 'settings' && (
        <Preview
          read={read}
          settings={settings}
          onApply={(change) => {
            setRead(undefined);
            onChange(change);
          }}
          onCancel={() => setRead(undefined)}
        />
      )}
    </section>
  );
}

function FileButton({ onFile }: { readonly onFile: (file: File) => void }) {
  return (
    <label class="file-button">
      <input
        type="file"
        class="visually-hidden"
        accept=".json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = ''; // the same file can be chosen again
          if (file) onFile(file);
        }}
      />
      <span>{text('settingsFileRead')}</span>
    </label>
  );
}

/** What a file would change, and which of its lines are not taken, before anything is done. */
function Preview(props: {
  readonly read: Read;
  readonly settings: Settings;
  readonly onApply: (change: SettingsChange) => void;
  readonly onCancel: () => void;
}) {
  const { read, settings, onApply, onCancel } = props;
  const changes = changesTo(settings, read.values);
  const changed = portableNames.filter((name) => isChanged(name, read, settings));
  return (
    <section class="settings-file-preview" aria-label={text('settingsFilePreview')}>
      {read.rejected.length > 0 && (
        <>
          <p>{text('settingsFileRejected')}</p>
          <ul>
            {read.rejected.map(({ name, why }) => (
              <li key={name}>
                <bdi>{visibleText(name)}</bdi>{' '}
                {text(why === 'unknown' ? 'settingsFileUnknown' : 'settingsFileWrong')}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{text(changes.length > 0 ? 'settingsFileChanges' : 'settingsFileSame')}</p>
      <ul>
        {changed.map((name) => (
          <li key={name}>{text(`settingName_${name}`)}</li>
        ))}
      </ul>
      <div class="settings-file-buttons">
        {changes.length > 0 && (
          <ActionButton
            words={text('settingsFileApply')}
            rank="main"
            onPress={() => onApply({ kind: 'several', changes })}
          />
        )}
        <ActionButton words={text('settingsFileCancel')} rank="other" onPress={onCancel} />
      </div>
    </section>
  );
}

function isChanged(name: PortableName, { values }: Read, settings: Settings): boolean {
  const value = values[name];
  return value !== undefined && JSON.stringify(value) !== JSON.stringify(settings[name]);
}

function save(settings: Settings): void {
  const exportedAtMs = Date.now();
  const written = writeSettingsFile(settings, { exportedAtMs, extensionVersion: ownVersion() });
  const [day] = new Date(exportedAtMs).toISOString().split('T');
  saveFile(new Blob([written], { type: 'application/json' }), `${settingsFileFormat}-${day}.json`);
}

async function readFile(file: File): Promise<ReadSettingsFile> {
  // UTF-8 takes up to four bytes a unit: what is larger is not even read.
  if (file.size > 4 * maxSettingsFileLength) return { kind: 'refused', why: 'too-large' };
  try {
    return readSettingsFile(await file.text());
  } catch (problem) {
    logProblem('settings file', problem);
    return { kind: 'refused', why: 'no-json' };
  }
}
