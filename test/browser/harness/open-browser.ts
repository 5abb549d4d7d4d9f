import { existsSync } from 'node:fs';
import { ensureChromium } from '../../../scripts/bootstrap.mjs';
import {
  type LaunchedBrowser,
  type LaunchedExtension,
  launchBrowser,
  launchWithExtension,
} from '../../../scripts/start/launch-with-extension.ts';

export const builtExtension = 'dist/chrome';

/** Pages of tests live on these names; all of them are this machine. */
const testHosts = '--host-resolver-rules=MAP *.test 127.0.0.1';

export type BrowserOptions = {
  /** Another build than dist/chrome, for tests that break one on purpose. */
  readonly extensionDir?: string;
  readonly profileDir?: string;
  readonly extraArgs?: readonly string[];
  /** What becomes of the page that opens after the installation; 'close' where left out. */
  readonly welcomePage?: 'keep' | 'close';
  /** Arguments that Playwright adds by itself, and that are not wanted. */
  readonly withoutArgs?: readonly string[];
  /** Language of the browser, as a BCP 47 tag; English words are expected where it is left out. */
  readonly language?: string;
};

/** A fresh Chromium with the built extension. */
export async function openWithExtension(options: BrowserOptions = {}): Promise<LaunchedExtension> {
  const extensionDir = options.extensionDir ?? builtExtension;
  if (!existsSync(`${extensionDir}/manifest.json`)) {
    throw new Error(`${extensionDir} is not there: run "npm run build" first`);
  }
  const { welcomePage = 'close' } = options;
  return launchWithExtension({ ...(await common(options)), extensionDir, welcomePage });
}

/** The same browser without the extension: what a test shows here must be seen, or the test proves nothing. */
export async function openWithoutExtension(options: BrowserOptions = {}): Promise<LaunchedBrowser> {
  return launchBrowser({ ...(await common(options)), extensionDir: undefined });
}

async function common({ profileDir, language, extraArgs = [], withoutArgs = [] }: BrowserOptions) {
  return {
    executablePath: await ensureChromium(),
    headless: true,
    ...(profileDir === undefined ? {} : { profileDir }),
    ...(language === undefined ? {} : { language }),
    extraArgs: [testHosts, ...extraArgs],
    withoutArgs,
  };
}
