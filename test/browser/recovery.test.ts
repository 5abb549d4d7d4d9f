import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { type BuildAssets, breakBuild } from './harness/broken-build.ts';
import { recordFrames } from './harness/frame-recorder.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { safeImage, safeSight, safeStyle, unsafeSight, unsafeStyle } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { pressButton } from './harness/veil-buttons.ts';
import { becomesVisible, countFramesShowing } from './harness/visit.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

const bothImages = `<!doctype html><body><img src="/porn_2.png" style="${unsafeStyle}">${safeImage}`;

let site: TestSite;

beforeAll(async () => {
  site = await openTestSite();
  site.page('/', bothImages);
  // The pictures are added by the test itself, after something has died.
  site.page('/later', '<!doctype html><body>');
});

afterAll(async () => {
  await site?.close();
});

describe('when a part of the extension is missing or wrong', () => {
  const broken: readonly { what: string; breakIt: (assets: BuildAssets) => void; failure: string }[] = [
    {
      what: 'the model file has another hash',
      breakIt: (assets) => assets.corrupt('.onnx'),
      failure: 'model-corrupt',
    },
    {
      what: 'the model file is gone',
      breakIt: (assets) => assets.delete('.onnx'),
      failure: 'model-unavailable',
    },
    {
      what: 'there is no WebAssembly file',
      breakIt: (assets) => assets.delete('.wasm'),
      failure: 'model-unavailable',
    },
  ];

  test.each(broken)('$what: pictures stay covered with the reason and can be shown', async (row) => {
    const build = breakBuild(row.breakIt);
    const extension = await openWithExtension({ extensionDir: build.extensionDir });
    try {
      const page = await extension.context.newPage();
      const recorder = await recordFrames(page);
      await page.goto(site.at('a.test', '/'));
      const items = await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
      expect(items.map(({ state }) => state)).toEqual(['unjudged', 'unjudged']);
      expect(items.map(({ reasons }) => reasons[0])).toEqual(
        Array(2).fill({ kind: 'failure', failure: { kind: row.failure } }),
      );
      const frames = await recorder.stop();
      // Nothing was judged, so that not even the safe picture may have been painted.
      expect(countFramesShowing(frames, unsafeSight) + countFramesShowing(frames, safeSight)).toBe(0);
      await pressButton(page, 'Show');
      const isOneSeen = await Promise.any([
        becomesVisible(page, unsafeSight),
        becomesVisible(page, safeSight),
      ]);
      expect(isOneSeen).toBe(true);
    } finally {
      await extension.close();
      build.remove();
    }
  });

  test('IndexedDB refuses: pictures are judged all the same', async () => {
    const profileDir = mkdtempSync(join(tmpdir(), 'safer-spaces-profile-'));
    mkdirSync(join(profileDir, 'Default'));
    // A file where the browser wants a folder: every open fails.
    writeFileSync(join(profileDir, 'Default', 'IndexedDB'), 'in the way');
    const extension = await openWithExtension({ profileDir });
    try {
      const page = await extension.context.newPage();
      await page.goto(site.at('a.test', '/'));
      const items = await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
      expect(items.map(({ state }) => state)).toEqual(['veiled', 'shown']);
      const hostPage = await extension.context.newPage();
      await hostPage.goto(`chrome-extension://${extension.extensionId}/src/inference/host.html`);
      expect(await hostPage.evaluate(isIndexedDbRefused), 'the disk really refused').toBe(true);
    } finally {
      await extension.close();
      rmSync(profileDir, { recursive: true, force: true });
    }
  });
});

describe('when a part of the extension dies', () => {
  let extension: LaunchedExtension;
  let devtools: CDPSession;

  beforeAll(async () => {
    extension = await openWithExtension();
    const browser = extension.context.browser();
    if (!browser) throw new Error('no browser to talk to');
    devtools = await browser.newBrowserCDPSession();
  });

  afterAll(async () => {
    await extension?.close();
  });

  test('the service worker is killed: new pictures are judged', async () => {
    const page = await openPage(extension, site.at('a.test', '/later'));
    await killTarget(devtools, 'service_worker');
    await addBothImages(page);
    expect(await becomesVisible(page, safeSight)).toBe(true);
    await pressButton(page, 'Show');
    expect(await becomesVisible(page, unsafeSight)).toBe(true);
    await page.close();
  });

  test('the service worker is killed: a new page is covered and judged', async () => {
    await killTarget(devtools, 'service_worker');
    const page = await extension.context.newPage();
    const recorder = await recordFrames(page);
    await page.goto(site.at('a.test', '/'));
    expect(await becomesVisible(page, safeSight)).toBe(true);
    expect(countFramesShowing(await recorder.stop(), unsafeSight)).toBe(0);
    await page.close();
  });

  test('the inference host is ended while it judges: it is started again and the pictures are judged', async () => {
    const page = await openPage(extension, site.at('a.test', '/later'));
    await addBothImages(page);
    await extension.serviceWorker.evaluate(() => chrome.offscreen.closeDocument());
    await addBothImages(page);
    expect(await becomesVisible(page, safeSight)).toBe(true);
    await pressButton(page, 'Show');
    await page.close();
  });

  // The last one: Chrome switches an extension off when its process crashes.
  test('the whole extension crashes: pictures stay covered with the reason and can be shown', async () => {
    const page = await openPage(extension, site.at('a.test', '/'));
    expect(await becomesVisible(page, safeSight)).toBe(true);
    await crashHost(devtools);
    await addBothImages(page);
    await pressButton(page, 'Show anyway');
    const isOneSeen = await Promise.any([becomesVisible(page, unsafeSight), becomesVisible(page, safeSight)]);
    expect(isOneSeen).toBe(true);
    await page.close();
  });
});

async function openPage(extension: LaunchedExtension, url: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(url);
  return page;
}

async function addBothImages(page: Page): Promise<void> {
  await page.evaluate(
    ([unsafe, safe]) => {
      const query = Math.random();
      document.body.innerHTML = `<img src="/porn_2.png?${query}" style="${unsafe}">
        <img src="/neutral_1.png?${query}" style="${safe}">`;
    },
    [unsafeStyle, safeStyle] as const,
  );
}

async function killTarget(devtools: CDPSession, type: string): Promise<void> {
  const { targetInfos } = await devtools.send('Target.getTargets');
  const target = targetInfos.find((info) => info.type === type);
  if (!target) throw new Error(`no target of type ${type}`);
  await devtools.send('Target.closeTarget', { targetId: target.targetId });
}

/** Ends the process of the offscreen document as a crash does. */
async function crashHost(devtools: CDPSession): Promise<void> {
  const { targetInfos } = await devtools.send('Target.getTargets');
  const target = targetInfos.find(({ url }) => url.endsWith('/host.html'));
  if (!target) throw new Error('no inference host to crash');
  const { sessionId } = await devtools.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  const crash = JSON.stringify({ id: 1, method: 'Page.crash' });
  await devtools.send('Target.sendMessageToTarget', { sessionId, message: crash });
}

/** Runs in a page of the extension. */
function isIndexedDbRefused(): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open('evidence');
    request.onsuccess = () => resolve(false);
    request.onerror = () => resolve(true);
  });
}
