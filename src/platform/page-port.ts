import browser from 'webextension-polyfill';
import { type PageAsk, type PageItems, portNames } from '../contract/messages.ts';

/** What a page of the extension sees of the frames of one tab. */
export type PageChannel = {
  /** Asks the frame that shows `itemId` to act; other frames ignore it. */
  send(ask: PageAsk): void;
  close(): void;
};

/**
 * Opens a channel to every frame of a tab. Each frame answers at once and again after each change.
 * Where no content script runs (browser pages, stores), `onGone` is called and nothing else.
 */
export function openPageChannel(
  tabId: number,
  on: { readonly onItems: (items: PageItems) => void; readonly onGone: () => void },
): PageChannel {
  const port = browser.tabs.connect(tabId, { name: portNames.page });
  // Our own content scripts write this port; it cannot be reached from a page.
  port.onMessage.addListener((message: unknown) => on.onItems(message as PageItems));
  port.onDisconnect.addListener(() => {
    void globalThis.chrome?.runtime.lastError; // read, or Chrome complains; a page without frames of ours is expected
    on.onGone();
  });
  return { send: (ask) => port.postMessage(ask), close: () => port.disconnect() };
}

/** Calls back for each popup that looks at this frame. `post` does nothing after the popup closed. */
export function onPageChannel(
  callback: (channel: {
    post(items: PageItems): void;
    onAsk(listener: (ask: unknown) => void): void;
    onClose(listener: () => void): void;
  }) => void,
): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== portNames.page) return;
    let isOpen = true;
    port.onDisconnect.addListener(() => {
      isOpen = false;
    });
    callback({
      post: (items) => {
        if (isOpen) port.postMessage(items);
      },
      onAsk: (listener) => port.onMessage.addListener(listener),
      onClose: (listener) => port.onDisconnect.addListener(listener),
    });
  });
}
