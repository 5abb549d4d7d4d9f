import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findFirefox } from '../../../scripts/bootstrap.mjs';
import { Bidi } from './bidi.ts';
import { FirefoxTab } from './firefox-tab.ts';

export const extensionId = 'safer-spaces@safer-spaces.example';
/** Firefox gives an extension a new address in each profile, unless the profile knows one already. */
const extensionUuid = 'a5f1e7de-5a3e-4b5a-9c55-5afe5afe5afe';

export type Firefox = {
  /** A tab of its own. */
  newTab(): Promise<FirefoxTab>;
  /** A tab with a page of the extension. @param path with its query. */
  openOwnPage(path: string): Promise<FirefoxTab>;
  /** Runs a script in the browser's own window, where everything can be seen and done. */
  inBrowser<Value = unknown>(script: string): Promise<Value>;
  /** Puts the built extension in, for as long as the browser runs. */
  install(extensionDir: string): Promise<void>;
  close(): Promise<void>;
};

const preferences = {
  'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionUuid }),
  // Pages of tests live on these names; all of them are this machine.
  'network.dns.localDomains': 'a.test,b.test,space.test',
  'dom.security.https_first': false,
  'dom.security.https_first_schemeless': false,
  // Tests look at one tab while the timers of another go on.
  'dom.min_background_timeout_value': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  // Release builds of Firefox ignore it; ESR does not.
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
};

/** A fresh Firefox without a window, driven by WebDriver BiDi. */
export async function openFirefox(): Promise<Firefox> {
  const executable = findFirefox();
  if (executable === undefined)
    throw new Error('no Firefox: install firefox-esr, or name one in FIREFOX_PATH');
  const profileDir = mkdtempSync(join(tmpdir(), 'safer-spaces-firefox-'));
  writeFileSync(join(profileDir, 'user.js'), userJs());
  const process = spawn(
    executable,
    // System access: pages of an extension are opened, and the event page is watched, from the browser's own window.
    [
      '--headless',
      '--no-remote',
      '--profile',
      profileDir,
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const bidi = await Bidi.open(await readAddress(process));
  return withBidi(bidi, async () => {
    const ended = new Promise((done) => process.once('exit', done));
    await bidi.send('browser.close', {}).catch(() => process.kill()); // it may close its line before it answers
    await ended;
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  });
}

/** A tab has its address some time before its page. */
async function isLoaded(tab: FirefoxTab): Promise<boolean> {
  const script = `document.readyState === 'complete' && typeof browser === 'object'`;
  return tab.evaluate<boolean>(script).catch(() => false); // the document before it has just gone
}

function userJs(): string {
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

function readAddress(process: ChildProcess): Promise<string> {
  return new Promise((resolveAddress, reject) => {
    let printed = '';
    process.stderr?.on('data', (chunk) => {
      printed += String(chunk);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(printed)?.[1];
      if (address) resolveAddress(address);
    });
    process.once('exit', () => reject(new Error(`Firefox did not start: ${printed}`)));
  });
}

type Contexts = { readonly contexts: readonly { readonly context: string; readonly url: string }[] };

function withBidi(bidi: Bidi, close: () => Promise<void>): Firefox {
  const inBrowser = async <Value>(script: string): Promise<Value> => {
    const { contexts } = await bidi.send<Contexts>('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('the browser has no window');
    return new FirefoxTab(bidi, window.context).evaluate<Value>(script);
  };
  const openOwnPage = async (path: string) => {
    const address = `moz-extension://${extensionUuid}/${path}`;
    const before = await contextsAt(address);
    // The standard's own way refuses to go to pages of extensions.
    await inBrowser(`void gBrowser.addTab(${JSON.stringify(address)}, {
      triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
    })`);
    for (;;) {
      const context = (await contextsAt(address)).find((found) => !before.includes(found));
      const tab = context === undefined ? undefined : new FirefoxTab(bidi, context);
      if (tab && (await isLoaded(tab))) return tab;
    }
  };
  const contextsAt = async (address: string) => {
    const { contexts } = await bidi.send<Contexts>('browsingContext.getTree', {});
    return contexts.filter(({ url }) => url === address).map(({ context }) => context);
  };
  return {
    newTab: async () => {
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      return new FirefoxTab(bidi, context);
    },
    openOwnPage,
    inBrowser,
    install: async (extensionDir) => {
      const extensionData = { type: 'path', path: resolve(extensionDir) };
      await bidi.send('webExtension.install', { extensionData });
    },
    close,
  };
}
