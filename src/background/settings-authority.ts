import { changeSettings, type SettingsChange } from '../core/settings/change-settings.ts';
import type { Settings } from '../core/settings/schema.ts';
import type { Sender } from '../platform/messages-in.ts';
import { loadSettings, saveSettings } from '../platform/settings-store.ts';

/** What the veil on a page may change; all else is changed in the extension's own pages alone. */
const changesFromFrames: ReadonlySet<SettingsChange['kind']> = new Set([
  'pause-site',
  'allow-image',
  'forget-image',
]);

/** Changes wait for each other: two at once would each write over what the other wrote. */
let lastChange: Promise<unknown> = Promise.resolve();

/**
 * The only writer of settings. @returns the settings after the change.
 * Rejects for a change that the sender may not make.
 */
export function applyChange(change: SettingsChange, sender: Sender): Promise<Settings> {
  if (sender.kind === 'frame' && !changesFromFrames.has(change.kind)) {
    return Promise.reject(new Error(`a page's frame may not ask for '${change.kind}'`));
  }
  const applied = lastChange.then(() => loadChangeSave(change));
  lastChange = applied.catch(() => undefined); // the sender hears of it; the next change must not
  return applied;
}

async function loadChangeSave(change: SettingsChange): Promise<Settings> {
  const { settings } = await loadSettings();
  const changed = changeSettings(settings, change);
  await saveSettings(changed);
  return changed;
}
