import browser from 'webextension-polyfill';

/**
 * Puts the content scripts of the manifest into every page that is open already: a browser does so itself only for
 * pages that are opened later. Pages that extensions may not touch are passed over.
 */
export async function coverOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : scripts.map((script) => inject(id, script)))),
  );
}

async function inject(
  tabId: number,
  script: { readonly js?: readonly string[]; readonly css?: readonly string[]; readonly world?: string },
): Promise<void> {
  const target = { tabId, allFrames: true };
  if (script.css) await chrome.scripting.insertCSS({ target, files: [...script.css] });
  if (!script.js) return;
  await chrome.scripting.executeScript({
    target,
    files: [...script.js],
    world: script.world === 'MAIN' ? 'MAIN' : 'ISOLATED',
    injectImmediately: true,
  });
}
