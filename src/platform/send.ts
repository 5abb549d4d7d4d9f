import browser from 'webextension-polyfill';
import type { Ask, MessageName, Reply } from '../contract/messages.ts';
import { withTimeout } from './with-timeout.ts';

/**
 * Sends a one-shot message to the background.
 * Rejects when nobody answers within `timeoutMs`, or when the extension has gone.
 */
export async function send<Name extends MessageName>(
  ask: Ask<Name> & { readonly name: Name },
  timeoutMs = 5000,
): Promise<Reply<Name>> {
  const reply: unknown = await withTimeout(browser.runtime.sendMessage(ask), { timeoutMs, label: ask.name });
  return reply as Reply<Name>; // our own background answers by the table in contract/messages.ts
}

/** Whether this script still belongs to a living extension; false after an update or removal. */
export function isExtensionAlive(): boolean {
  // `runtime.id` disappears from orphaned content scripts; see chrome.runtime in the Chrome documentation.
  return globalThis.chrome?.runtime?.id !== undefined;
}
