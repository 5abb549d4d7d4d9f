import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright';

export type LaunchOptions = {
  readonly executablePath: string;
  /** Folder of the unpacked extension; undefined starts the same browser without one. */
  readonly extensionDir: string | undefined;
  readonly headless: boolean;
  /** Folder of the browser profile; a fresh one that is deleted at the end when left out. */
  readonly profileDir?: string;
  readonly extraArgs?: readonly string[];
  /** What becomes of the page that opens after the installation; 'close' where left out. */
  readonly welcomePage?: 'keep' | 'close';
  /** Arguments that Playwright adds by itself, and that are not wanted. */
  readonly withoutArgs?: readonly string[];
  /** Language of the browser, and so of extensions, as a BCP 47 tag; the machine's when left out. */
  readonly language?: string;
};

export type LaunchedBrowser = {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
};

export type LaunchedExtension = LaunchedBrowser & {
  readonly serviceWorker: Worker;
  readonly extensionId: string;
};

/** Keeps the browser from asking the network for anything but the pages it is told to open. */
const quietArgs = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** Starts Chromium with the unpacked extension and waits for its service worker. */
export async function launchWithExtension(
  options: LaunchOptions & { readonly extensionDir: string },
): Promise<LaunchedExtension> {
  const isInstallation = !hasFiles(options.profileDir);
  const browser = await launchBrowser(options);
  const known = browser.context.serviceWorkers()[0];
  const serviceWorker = known ?? (await browser.context.waitForEvent('serviceworker'));
  if (isInstallation && options.welcomePage !== 'keep') await closeWelcomePage(browser.context);
  return { ...browser, serviceWorker, extensionId: new URL(serviceWorker.url()).host };
}

function hasFiles(folder: string | undefined): boolean {
  return folder !== undefined && existsSync(folder) && readdirSync(folder).length > 0;
}

const welcomePath = '/src/ui/welcome/welcome.html';

/** The page comes a moment after the installation; where none comes there is nothing to close. */
async function closeWelcomePage(context: BrowserContext): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const page = context.pages().find((other) => new URL(other.url()).pathname === welcomePath);
    if (page) return page.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Starts Chromium, with the unpacked extension where one is given. */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  const profileDir = options.profileDir ?? mkdtempSync(join(tmpdir(), 'safer-spaces-'));
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: options.executablePath,
    ignoreDefaultArgs: [...(options.withoutArgs ?? [])],
    headless: options.headless,
    viewport: options.headless ? { width: 1280, height: 900 } : null,
    args: [
      ...quietArgs,
      ...sandboxArgs(),
      ...extensionArgs(options.extensionDir),
      ...(options.language === undefined ? [] : [`--lang=${options.language}`]),
      ...(options.extraArgs ?? []),
    ],
    ...languageEnvironment(options.language),
  });
  const close = async () => {
    await context.close().catch(() => undefined); // it fails where a person has closed the window already
    // A browser that ends writes to its profile until the last moment.
    if (options.profileDir === undefined) rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  };
  return { context, close };
}

/** Chromium on Linux takes the language of its menus, and so of extensions, from this variable. */
function languageEnvironment(language: string | undefined) {
  // GNU's list of languages has an underscore where BCP 47 has a hyphen.
  return language === undefined ? {} : { env: { ...process.env, LANGUAGE: language.replace('-', '_') } };
}

/** Playwright switches extensions off unless they are named in both of these. */
function extensionArgs(extensionDir: string | undefined): readonly string[] {
  if (extensionDir === undefined) return [];
  const folder = resolve(extensionDir);
  return [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
}

/** Chromium refuses to run its sandbox as root, as in most containers. */
function sandboxArgs(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
