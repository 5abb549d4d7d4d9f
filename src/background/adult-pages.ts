import type { Ask } from '../contract/messages.ts';
import { sendToTab } from '../platform/menus.ts';
import { forgetSession, loadSession, saveSession } from '../platform/session-store.ts';

const keyOf = (tabId: number) => `adult-page-${tabId}`;

/** The page in a tab says of itself that it is for adults: its frames are told, those that come later, too. */
export async function markAdultPage(tabId: number): Promise<undefined> {
  await saveSession(keyOf(tabId), true);
  const message: Ask<'page/adult'> = { name: 'page/adult' };
  await sendToTab(tabId, message);
  return undefined;
}

/** Whether the page in a tab has said so. */
export async function isAdultTab(tabId: number): Promise<boolean> {
  return (await loadSession(keyOf(tabId))) === true;
}

/** A tab shows another page, or is closed. */
export async function forgetAdultPage(tabId: number): Promise<void> {
  await forgetSession(keyOf(tabId));
}
