import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { readPageItems } from '../../scripts/start/read-page-items.ts';
import type { Ask, LockReply, Reply } from '../../src/contract/messages.ts';
import type { SettingsChange } from '../../src/core/settings/change-settings.ts';
import { thresholdsOfStep } from '../../src/core/settings/thresholds.ts';
import { imageIdOf, siteOf } from '../unit/samples.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { askFromContentScript, askFromOwnPage, openOwnPage, openPopupFor } from './harness/own-pages.ts';
import { showsPattern, unsafeBox } from './harness/picture-boxes.ts';
import { safeImage, unsafeSight, unsafeStyle } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { findButtons, pressButton } from './harness/veil-buttons.ts';
import { becomesVisible } from './harness/visit.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

const pin = '284617';

/** Plays the child: whatever is tried with the lock on, the picture stays covered and the settings stay. */
describe('a family lock', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let profileDir: string;
  let page: Page;
  let popup: Page;

  const states = async () => (await readPageItems(extension.serviceWorker, page)).map(({ state }) => state);
  const storedThresholds = () =>
    extension.serviceWorker.evaluate(async () => {
      const { settings } = await chrome.storage.local.get<{
        settings?: { values: { thresholds?: unknown } };
      }>();
      return settings?.values.thresholds;
    });
  const status = async () => {
    // Our own background answers by the table in contract/messages.ts.
    const { status } = (await askFromOwnPage(popup, { name: 'lock/status' })) as LockReply;
    return status;
  };
  const ask = async (change: SettingsChange) => {
    const reply = await askFromOwnPage(popup, { name: 'settings/change', change });
    return (reply as Reply<'settings/change'>).kind; // by the same table
  };

  beforeAll(async () => {
    site = await openTestSite();
    site.page(
      '/',
      `<!doctype html><body><img src="/porn_2.png" alt="A pattern" style="${unsafeStyle}">${safeImage}`,
    );
    profileDir = mkdtempSync(join(tmpdir(), 'safer-spaces-'));
    extension = await openWithExtension({ profileDir });
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
    rmSync(profileDir, { recursive: true, force: true });
  });

  beforeEach(async () => {
    page = await extension.context.newPage();
    await page.goto(site.at('a.test', '/'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
    popup = await openPopupFor(extension, page);
    await askFromOwnPage(popup, { name: 'lock/set', secret: pin });
    await popup.getByText('Family lock is on').waitFor();
  });

  /** A grown-up puts all back; that this works is part of every test. */
  afterEach(async () => {
    await askFromOwnPage(popup, { name: 'lock/unlock', secret: pin });
    await askFromOwnPage(popup, { name: 'lock/remove' });
    expect(await status()).toEqual({ kind: 'none' });
    await extension.serviceWorker.evaluate(() => chrome.storage.local.clear());
    await popup.close();
    await page.close();
  });

  async function unlockInPopup(typed: string): Promise<void> {
    await popup.bringToFront();
    const field = popup.getByLabel(/PIN/);
    if (!(await field.isVisible())) await popup.locator('.lock-panel summary').click();
    await field.fill(typed);
    await field.press('Enter');
  }

  async function expectLocked(): Promise<void> {
    await page.bringToFront();
    expect((await status()).kind).toBe('locked');
    expect(await states()).toEqual(['veiled', 'shown']);
    expect(showsPattern(await page.screenshot(), 'porn_2', unsafeBox)).toBe(false);
  }

  test('leaves no button on the picture but says who can unlock', async () => {
    await page.bringToFront();
    await expect.poll(() => textsOf(page)).toContain('A grown-up can unlock');
    expect((await findButtons(page)).map(({ name }) => name)).toEqual([]);
    await expectLocked();
  });

  test('refuses in the popup to switch off, to pause and to be looser, and says so', async () => {
    await popup.getByRole('switch').first().click();
    await popup.getByRole('alert').filter({ hasText: 'The family lock is on' }).waitFor();
    await popup.getByRole('switch').nth(1).click();
    const slider = popup.getByRole('slider').first();
    await slider.focus();
    await slider.press('Home');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('Balanced');
    expect(await popup.getByRole('switch').first().getAttribute('aria-checked')).toBe('true');
    expect(await popup.getByRole('button', { name: /^(Show|Always show)/ }).count()).toBe(0);
    await expectLocked();
  });

  test('lets everybody be stricter', async () => {
    const slider = popup.getByRole('slider').first();
    await slider.focus();
    await slider.press('End');
    await expect.poll(storedThresholds).toEqual(thresholdsOfStep.strict);
    await expectLocked();
  });

  test('refuses what a page of ours, opened by its address, asks directly', async () => {
    const direct = await openOwnPage(extension, 'src/inference/host.html');
    const asks: Ask[] = [
      { name: 'settings/change', change: { kind: 'disable' } },
      { name: 'settings/change', change: { kind: 'allow-show-once' } },
      { name: 'lock/set', secret: '111111' },
      { name: 'lock/remove' },
    ];
    for (const asked of asks) {
      expect(JSON.stringify(await askFromOwnPage(direct, asked))).toMatch(/"(kind|result)":"locked"/);
    }
    await direct.close();
    await expectLocked();
  });

  test('takes nothing about the lock from a content script, and no change that loosens', async () => {
    const asks: Ask[] = [
      { name: 'lock/unlock', secret: pin },
      { name: 'lock/set', secret: '111111' },
      { name: 'lock/remove' },
      { name: 'lock/lock' },
      { name: 'lock/status' },
      { name: 'settings/change', change: { kind: 'disable' } },
      { name: 'settings/change', change: { kind: 'allow-show-once' } },
    ];
    for (const asked of asks) {
      expect(await askFromContentScript(extension, page, asked)).toMatch(/a page's frame may not ask for/);
    }
    const loosening: SettingsChange[] = [
      { kind: 'pause-site', site: siteOf('a.test') },
      { kind: 'allow-image', imageId: imageIdOf(1) },
    ];
    for (const change of loosening) {
      expect(await askFromContentScript(extension, page, { name: 'settings/change', change })).toMatchObject({
        kind: 'locked',
      });
    }
    expect(await askFromContentScript(extension, page, { name: 'lock/may-show' })).toEqual({
      isAllowed: false,
    });
    await expectLocked();
  });

  test('keeps its hash where a content script cannot read it', async () => {
    const seen = await extension.serviceWorker.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      const [injection] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0 },
        func: async () => ({
          local: JSON.stringify(await chrome.storage.local.get()),
          session: await chrome.storage.session.get().then(
            (values) => JSON.stringify(values),
            (refusal) => String(refusal),
          ),
          databases: (await indexedDB.databases()).map(({ name }) => name),
        }),
      });
      return injection?.result;
    }, page.url());
    expect(seen?.local).toContain('familyLock');
    expect(seen?.local).not.toMatch(/hash|salt/);
    expect(seen?.session).toMatch(/Error/);
    expect(seen?.databases).toEqual([]);
  });

  test('is out of reach of the page itself', async () => {
    const tried = await page.evaluate(async (id) => {
      const runtime = globalThis.chrome?.runtime;
      const send = runtime?.sendMessage;
      const sent = send
        ? await Promise.resolve(send(id, { name: 'lock/remove' })).catch((refusal) => String(refusal))
        : 'no way to send';
      const loaded = await fetch(`chrome-extension://${id}/src/ui/popup/popup.html`).catch(() => 'refused');
      document.dispatchEvent(new CustomEvent('lock/unlock', { detail: '284617' }));
      window.postMessage({ name: 'lock/remove' }, '*');
      return { sent, loaded };
    }, extension.extensionId);
    expect(tried).toEqual({ sent: 'no way to send', loaded: 'refused' });
    await expectLocked();
  });

  test.each(['show-once', 'always-show-image', 'always-show-site'] as const)(
    'refuses "%s" of the context menu, and of a popup that sends it all the same',
    async (command) => {
      await page.bringToFront();
      await page.mouse.click(unsafeBox.x + 20, unsafeBox.y + 20, { button: 'right' });
      const [item] = await readPageItems(extension.serviceWorker, page);
      await extension.serviceWorker.evaluate(
        async ([url, chosen, itemId]) => {
          const [tab] = await chrome.tabs.query({ url });
          const tabId = tab?.id ?? 0;
          await chrome.tabs.sendMessage(tabId, { name: 'veil/command', command: chosen }, { frameId: 0 });
          const port = chrome.tabs.connect(tabId, { name: 'page' });
          port.postMessage({ kind: 'command', itemId, command: chosen });
        },
        [page.url(), command, item?.itemId ?? ''] as const,
      );
      // The background has answered what was asked before this.
      expect(await askFromContentScript(extension, page, { name: 'lock/may-show' })).toEqual({
        isAllowed: false,
      });
      await expectLocked();
    },
  );

  test('has longer and longer waits for wrong PINs, which a restart and a clock do not shorten', async () => {
    for (const secret of ['000000', '111111', '222222', '333333']) {
      expect(await askFromOwnPage(popup, { name: 'lock/unlock', secret })).toMatchObject({ result: 'wrong' });
    }
    await unlockInPopup('444444');
    await popup.getByText('Too many wrong tries').waitFor();
    expect(await askFromOwnPage(popup, { name: 'lock/unlock', secret: pin })).toMatchObject({
      result: 'wrong',
    });
    await expectLocked();

    await extension.close();
    extension = await openWithExtension({ profileDir });
    popup = await openOwnPage(extension, 'src/ui/popup/popup.html');
    await popup.getByText('Too many wrong tries').waitFor();
    await setClock(extension, -86_400_000);
    const waiting = await status();
    expect(waiting).toMatchObject({ kind: 'locked' });
    expect(waiting.kind === 'locked' && waiting.waitMs > 20_000 && waiting.waitMs <= 30_000).toBe(true);
    expect(await askFromOwnPage(popup, { name: 'lock/unlock', secret: pin })).toMatchObject({
      result: 'wrong',
    });
    // A grown-up waits.
    await setClock(extension, 60_000);
    expect(await askFromOwnPage(popup, { name: 'lock/unlock', secret: pin })).toMatchObject({ result: 'ok' });
    await setClock(extension, 0);
    page = await extension.context.newPage();
  });

  test('opens for the PIN in the popup, for minutes, and the veil has its button again', async () => {
    await unlockInPopup(pin);
    await popup.getByText('Unlocked').waitFor();
    await page.bringToFront();
    await pressButton(page, 'Show');
    expect(await becomesVisible(page, unsafeSight)).toBe(true);
    await page.reload();
    await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
    await setClock(extension, 5 * 60_000);
    // The page still offers what the unlock allowed; the background no longer does.
    await pressButton(page, 'Show');
    await expect.poll(() => textsOf(page)).toContain('A grown-up can unlock');
    await setClock(extension, 0);
    await expectLocked();
  });

  test('ends an unlock when the clock is set back', async () => {
    await unlockInPopup(pin);
    await popup.getByText('Unlocked').waitFor();
    await setClock(extension, -1000);
    expect(await ask({ kind: 'disable' })).toBe('locked');
    await setClock(extension, 0);
    await expectLocked();
  });

  test('leaves showing once to the child where a grown-up said so', async () => {
    await unlockInPopup(pin);
    await popup.getByText('Unlocked').waitFor();
    expect(await ask({ kind: 'allow-show-once' })).toBe('applied');
    await popup.getByRole('button', { name: 'Lock now' }).click();
    await popup.getByText('Family lock is on').waitFor();
    await page.bringToFront();
    await pressButton(page, 'More choices');
    await expect
      .poll(async () => (await findButtons(page)).map(({ name }) => name))
      .toEqual(expect.arrayContaining(['Show', 'Close']));
    const names = (await findButtons(page)).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('Always'))).toEqual([]);
    await page.keyboard.press('Escape');
    await pressButton(page, 'Show');
    expect(await becomesVisible(page, unsafeSight)).toBe(true);
    expect(await ask({ kind: 'disable' })).toBe('locked');
  });

  test('holds when the stored settings are wiped', async () => {
    await extension.serviceWorker.evaluate(() => chrome.storage.local.clear());
    expect(await ask({ kind: 'disable' })).toBe('locked');
    await expectLocked();
  });
});

/** Moves the clock that the background reads. */
async function setClock(extension: LaunchedExtension, byMs: number): Promise<void> {
  await extension.serviceWorker.evaluate((offsetMs) => {
    Date.now = () => Math.round(performance.timeOrigin + performance.now()) + offsetMs;
  }, byMs);
}

/** All words of a page as a screen reader finds them, ours in closed shadow roots included. */
async function textsOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.map(({ name }) => String(name?.value ?? '')).join('\n');
}
