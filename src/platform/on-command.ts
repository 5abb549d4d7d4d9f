import browser from 'webextension-polyfill';

/** Calls back for each one-shot message that the background sends to this frame; nothing is answered. */
export function onCommand(callback: (message: unknown) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    if (sender.id === browser.runtime.id && sender.tab === undefined) callback(message);
    return undefined;
  });
}
