import browser from 'webextension-polyfill';
import type { Ask } from '../contract/messages.ts';
import { parseAsk } from '../contract/parse-ask.ts';

/** Who sent a message. A frame of a page has a tab and a document; a page of our own has neither here. */
export type Sender =
  | {
      readonly kind: 'frame';
      readonly tabId: number;
      readonly frameId: number;
      readonly documentId: string;
      /** Address of the page in the address bar. */
      readonly topUrl: string;
    }
  | { readonly kind: 'own-page' };

/**
 * Takes every one-shot message to the background. `answer` gives a promise of the reply, or undefined for
 * messages that are not its business. Must be called while the background script starts.
 */
export function onAsk(answer: (ask: Ask, sender: Sender) => Promise<unknown> | undefined): void {
  browser.runtime.onMessage.addListener((message: unknown, from: browser.Runtime.MessageSender) => {
    const ask = parseAsk(message);
    const sender = parseSender(from);
    return ask && sender ? answer(ask, sender) : undefined;
  });
}

function parseSender(from: browser.Runtime.MessageSender & { documentId?: string }): Sender | undefined {
  if (from.id !== browser.runtime.id) return undefined;
  if (from.url?.startsWith(browser.runtime.getURL(''))) return { kind: 'own-page' };
  const { tab, frameId, documentId } = from;
  if (tab?.id === undefined || frameId === undefined || documentId === undefined) return undefined;
  return { kind: 'frame', tabId: tab.id, frameId, documentId, topUrl: tab.url ?? '' };
}
