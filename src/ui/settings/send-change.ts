import type { Reply } from '../../contract/messages.ts';
import type { SettingsChange } from '../../core/settings/change-settings.ts';
import { send } from '../../platform/send.ts';

/** Asks the background for a change of the settings. Rejects when nobody answers. */
export async function sendChange(change: SettingsChange): Promise<Reply<'settings/change'>> {
  const reply = await send({ name: 'settings/change', change });
  // Without a listener the browser answers with nothing at all.
  if (reply === undefined) throw new Error('settings/change: no settings came back');
  return reply;
}
