import browser from 'webextension-polyfill';

/** Version of this extension, as its manifest has it. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Opens the options page, or goes to it where it is open. */
export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}
