import type { Ask } from '../contract/messages.ts';
import { type VeilCommand, veilCommands } from '../contract/veil-commands.ts';
import { type MessageKey, text } from '../platform/i18n.ts';
import { makePictureMenu, onPictureMenu, sendToFrame } from '../platform/menus.ts';

const titles: Readonly<Record<VeilCommand, MessageKey>> = {
  'show-once': 'actionShowOnce',
  'always-show-image': 'actionAlwaysShowImage',
  'always-show-site': 'menuAlwaysShowSite',
  cover: 'actionCoverThis',
  harmless: 'claim_harmless',
  unsafe: 'claim_unsafe',
  'ai-made': 'claim_ai_made',
  'not-ai-made': 'claim_not_ai_made',
};

/** Puts what can be done with a picture into its context menu. */
export async function writePictureMenu(): Promise<void> {
  await makePictureMenu(veilCommands.map((command) => ({ id: command, title: text(titles[command]) })));
}

/** Passes a choice on to the frame where it was made; only that frame knows which picture was meant. */
export function listenToPictureMenu(): void {
  onPictureMenu((itemId, place) => {
    const command = veilCommands.find((known) => known === itemId);
    if (!command) return;
    const message: Ask<'veil/command'> = { name: 'veil/command', command };
    void sendToFrame(place, message);
  });
}
