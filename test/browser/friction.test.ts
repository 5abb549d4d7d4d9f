import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { readPageItems } from '../../scripts/start/read-page-items.ts';
import type { Ask, LockReply, Reply } from '../../src/contract/messages.ts';
import type { FrictionKind } from '../../src/core/family/friction.ts';
import type { SettingsChange } from '../../src/core/settings/change-settings.ts';
import { settingsVersion } from '../../src/core/settings/schema.ts';
import { imageIdOf, siteOf } from '../unit/samples.ts';
import { axeViolations } from './harness/axe-violations.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { askFromContentScript, askFromOwnPage, openOwnPage, openPopupFor } from './harness/own-pages.ts';
import { showsPattern, unsafeBox } from './harness/picture-boxes.ts';
import { safeImage, unsafeSight, unsafeStyle } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { findButtons, pressButton } from './harness/veil-buttons.ts';
import { becomesVisible } from './harness/visit.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

/** Plays the impulsive self: whatever is tried, the pause comes first, and until then the picture stays covered. */
describe('a friction for oneself', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;
  let popup: Page;

  // Our own background answers by the table in contract/messages.ts.
  const askLock = async (ask: Ask) => (await askFromOwnPage(popup, ask)) as LockReply;
  const status = async () => (await askLock({ name: 'lock/status' })).status;
  const change = async (asked: SettingsChange) => {
    const reply = await askFromOwnPage(popup, { name: 'settings/change', change: asked });
    return (reply as Reply<'settings/change'>).kind; // by the same table
  };
  const states = async () => (await readPageItems(extension.serviceWorker, page)).map(({ state }) => state);

  beforeAll(async () => {
    site = await openTestSite();
    site.page(
      '/',
      `<!doctype html><body><img src="/porn_2.png" alt="A pattern" style="${unsafeStyle}">${safeImage}`,
    );
    extension = await openWithExtension();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  beforeEach(async () => {
    page = await extension.context.newPage();
    await page.goto(site.at('a.test', '/'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
    popup = await openPopupFor(extension, page);
  });

  afterEach(async () => {
    await extension.serviceWorker.evaluate(async () => {
      await chrome.storage.local.clear();
      await chrome.storage.session.clear();
    });
    await setClocks(extension, {});
    await popup.close();
    await page.close();
  });

  async function setFriction(friction: FrictionKind): Promise<void> {
    expect(await change({ kind: 'set-friction', friction })).toBe('applied');
    await popup.getByText('You set a pause before covering less').waitFor();
  }

  async function expectHeld(): Promise<void> {
    await page.bringToFront();
    expect((await status()).kind).toBe('slowed');
    expect(await states()).toEqual(['veiled', 'shown']);
    expect(showsPattern(await page.screenshot(), 'porn_2', unsafeBox)).toBe(false);
  }

  /** Opens the part of the popup with the pause, and begins it, with the keyboard alone. */
  async function begin(words: string): Promise<void> {
    await popup.bringToFront();
    await popup.locator('.lock-panel summary').press('Enter');
    await popup.getByRole('button', { name: words }).press('Enter');
  }

  const unlockButton = () => popup.locator('.unlock-form').getByRole('button', { name: 'Unlock' });

  test('is switched on under Family for nothing, and off again only through itself', async () => {
    const options = await openOwnPage(extension, 'src/ui/options/options.html#family');
    const choice = options.getByLabel('Before covering less');
    await choice.selectOption('Wait a minute');
    await options.getByText('You set a pause before covering less').waitFor();
    await choice.selectOption('Nothing');
    await options.getByRole('alert').filter({ hasText: 'This needs an unlock first' }).waitFor();
    expect(await choice.inputValue()).toBe('wait');
    expect(await options.getByRole('button', { name: 'Set the lock' }).count()).toBe(0);
    await options.close();
    await expectHeld();
  });

  test('leaves no button on the picture, and says whose pause it is', async () => {
    await setFriction('wait');
    await page.bringToFront();
    await expect.poll(() => wordsOf(page)).toContain('unlocks this, after your pause');
    expect((await findButtons(page)).map(({ name }) => name)).toEqual([]);
    await expectHeld();
  });

  test('refuses every way round: popup, address of a page of ours, import, schedule, a PIN, a content script', async () => {
    await setFriction('retype');
    await popup.getByRole('switch').first().click();
    await popup.getByRole('alert').filter({ hasText: 'This needs an unlock first' }).waitFor();

    const direct = await openOwnPage(extension, 'src/inference/host.html');
    const night = { profile: 'adult', days: [0, 1, 2, 3, 4, 5, 6], fromMinute: 0, untilMinute: 0 } as const;
    const refused: Ask[] = [
      { name: 'settings/change', change: { kind: 'disable' } },
      { name: 'settings/change', change: { kind: 'set-friction', friction: 'off' } },
      { name: 'settings/change', change: { kind: 'set-friction', friction: 'wait' } },
      { name: 'settings/change', change: { kind: 'allow-show-once' } },
      { name: 'settings/change', change: { kind: 'set-schedule', schedule: [night] } },
      { name: 'settings/change', change: { kind: 'several', changes: [{ kind: 'disable' }] } },
      { name: 'lock/set', secret: '284617' },
      { name: 'lock/remove' },
    ];
    for (const ask of refused) {
      expect(JSON.stringify(await askFromOwnPage(direct, ask))).toMatch(/"(kind|result)":"locked"/);
    }
    expect(await askFromOwnPage(direct, { name: 'lock/unlock', secret: '284617' })).toMatchObject({
      result: 'too-late',
    });
    await direct.close();

    const options = await openOwnPage(extension, 'src/ui/options/options.html#profiles');
    await options.locator('input[type=file]').setInputFiles({
      name: 'settings.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify({
          format: 'safer-spaces-settings',
          version: settingsVersion,
          values: { friction: 'off', isEnabled: false },
        }),
      ),
    });
    await options.getByRole('button', { name: 'Take these over' }).click();
    await options.getByText('This needs an unlock first').waitFor();
    await options.close();

    for (const name of ['lock/begin', 'lock/status', 'lock/lock', 'lock/remove'] as const) {
      expect(await askFromContentScript(extension, page, { name })).toMatch(/a page's frame may not ask for/);
    }
    const loosening: SettingsChange[] = [
      { kind: 'pause-site', site: siteOf('a.test') },
      { kind: 'allow-image', imageId: imageIdOf(1) },
    ];
    for (const asked of loosening) {
      expect(
        await askFromContentScript(extension, page, { name: 'settings/change', change: asked }),
      ).toMatchObject({ kind: 'locked' });
    }
    expect(await askFromContentScript(extension, page, { name: 'lock/may-show' })).toEqual({
      isAllowed: false,
    });
    await expectHeld();
  });

  test.each(['show-once', 'always-show-image', 'always-show-site'] as const)(
    'refuses "%s" of the context menu',
    async (command) => {
      await setFriction('wait');
      await page.bringToFront();
      await page.mouse.click(unsafeBox.x + 20, unsafeBox.y + 20, { button: 'right' });
      await extension.serviceWorker.evaluate(
        async ([url, chosen]) => {
          const [tab] = await chrome.tabs.query({ url });
          await chrome.tabs.sendMessage(
            tab?.id ?? 0,
            { name: 'veil/command', command: chosen },
            { frameId: 0 },
          );
        },
        [page.url(), command] as const,
      );
      // The background has answered what was asked before this.
      expect(await askFromContentScript(extension, page, { name: 'lock/may-show' })).toEqual({
        isAllowed: false,
      });
      await expectHeld();
    },
  );

  test('takes a minute that no clock shortens, tells it sparingly, and then opens for minutes', async () => {
    await setFriction('wait');
    await begin('Begin the minute');
    await popup.getByRole('timer').filter({ hasText: 'Seconds left' }).waitFor();
    await popup.getByRole('status').filter({ hasText: 'The minute has begun.' }).waitFor();
    expect(await unlockButton().getAttribute('aria-disabled')).toBe('true');
    // The focus stays where it was: on the one button.
    expect(await unlockButton().evaluate((button) => button === document.activeElement)).toBe(true);
    await unlockButton().press('Enter');
    await setClocks(extension, { deviceMs: 3_600_000 });
    expect(await askLock({ name: 'lock/unlock', secret: '' })).toMatchObject({ result: 'too-soon' });
    await setClocks(extension, { deviceMs: -3_600_000 });
    expect(await askLock({ name: 'lock/unlock', secret: '' })).toMatchObject({ result: 'too-soon' });
    await setClocks(extension, {});
    await expectHeld();

    await setClocks(extension, { deviceMs: 60_000, steadyMs: 60_000 });
    await popup.bringToFront();
    await popup.reload(); // looks again; what was begun is still there
    await popup.getByRole('timer').filter({ hasText: 'The minute is over' }).waitFor();
    expect(await axeViolations(popup)).toEqual([]);
    await unlockButton().press('Enter');
    await popup.getByText('Unlocked').waitFor();
    await page.bringToFront();
    await pressButton(page, 'Show');
    expect(await becomesVisible(page, unsafeSight)).toBe(true);
    await page.reload();
    await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
    await setClocks(extension, { deviceMs: 6 * 60_000, steadyMs: 6 * 60_000 });
    await pressButton(page, 'Show');
    await expect.poll(() => wordsOf(page)).toContain('unlocks this, after your pause');
    expect(await change({ kind: 'disable' })).toBe('locked');
  });

  test('has a text to be typed by hand: it is neither copied nor pasted, nor taken at once', async () => {
    await setFriction('retype');
    await begin('Show the text');
    const wanted = await popup.locator('.retype-text').innerText();
    const field = popup.getByLabel('Type the text above');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    // Nothing of the text can be selected, and what is on the clipboard cannot be put in.
    await popup.locator('.retype-text').click({ clickCount: 3 });
    expect(await popup.evaluate(() => String(getSelection()))).not.toContain(wanted.slice(0, 20));
    await popup.evaluate((words) => {
      const other = document.body.appendChild(document.createElement('textarea'));
      other.value = words;
      other.select();
      document.execCommand('copy');
      other.remove();
    }, wanted);
    await field.focus();
    await field.press('Control+V');
    await popup.getByText('Pasting does not work here').waitFor();
    expect(await field.inputValue()).toBe('');
    // Typed by a machine it is right, and comes too early.
    await field.pressSequentially(wanted.toLowerCase());
    await unlockButton().click();
    await popup.getByText('Please take a moment').waitFor();
    expect(await field.inputValue()).toBe(wanted.toLowerCase());
    await expectHeld();

    await setClocks(extension, { deviceMs: 20_000, steadyMs: 20_000 });
    await popup.bringToFront();
    await field.press('Backspace');
    await field.press('Backspace');
    await field.press('Backspace');
    await unlockButton().click();
    await popup.getByText('That is not the text yet').waitFor();
    await field.pressSequentially(wanted.slice(-3));
    await unlockButton().click();
    await popup.getByText('Unlocked').waitFor();
    expect(await change({ kind: 'set-friction', friction: 'off' })).toBe('applied');
    expect(await status()).toEqual({ kind: 'none' });
  });

  test.each(['light', 'dark'] as const)('leaves axe nothing to find, in the %s', async (scheme) => {
    await setFriction('retype');
    await askLock({ name: 'lock/begin' });
    const options = await openOwnPage(extension, 'src/ui/options/options.html#family');
    await options.emulateMedia({ colorScheme: scheme });
    await options.locator('.retype-text').waitFor();
    for (const width of [900, 320]) {
      await options.setViewportSize({ width, height: 700 });
      expect(await axeViolations(options)).toEqual([]);
    }
    await options.close();
  });

  // The last one: what the tests hold of the worker is gone with it.
  test('loses nothing of a wait when the worker dies, and wins nothing', async () => {
    await setFriction('wait');
    await askLock({ name: 'lock/begin' });
    const before = await leftMs();
    await extension.serviceWorker.evaluate(() => Object.assign(globalThis, { isOldLife: true }));
    await killWorker(extension);
    expect(await askLock({ name: 'lock/unlock', secret: '' })).toMatchObject({ result: 'too-soon' });
    const after = await leftMs();
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThanOrEqual(before);
    expect(await extension.serviceWorker.evaluate(() => 'isOldLife' in globalThis)).toBe(false);
    await setClocks(extension, { deviceMs: 60_000, steadyMs: 60_000 });
    expect(await askLock({ name: 'lock/unlock', secret: '' })).toMatchObject({ result: 'ok' });
    expect((await status()).kind).toBe('unlocked');
  });

  async function leftMs(): Promise<number> {
    const now = await status();
    if (now.kind !== 'slowed' || now.challenge?.kind !== 'wait') throw new Error(`no wait, but ${now.kind}`);
    return now.challenge.leftMs;
  }
});

/** Sets the clocks of the background: that of the device, and the steady one that nobody can set. Both go on. */
async function setClocks(
  { serviceWorker }: LaunchedExtension,
  { deviceMs = 0, steadyMs = 0 }: { readonly deviceMs?: number; readonly steadyMs?: number },
): Promise<void> {
  await serviceWorker.evaluate(
    ([byDeviceMs, bySteadyMs]) => {
      const { now } = Performance.prototype;
      Date.now = () => Math.round(performance.timeOrigin + now.call(performance)) + byDeviceMs;
      performance.now = () => now.call(performance) + bySteadyMs;
    },
    [deviceMs, steadyMs] as const,
  );
}

async function killWorker({ context }: LaunchedExtension): Promise<void> {
  const devtools = await context.browser()?.newBrowserCDPSession();
  const { targetInfos } = (await devtools?.send('Target.getTargets')) ?? { targetInfos: [] };
  const target = targetInfos.find(({ type }) => type === 'service_worker');
  if (!target) throw new Error('no service worker to kill');
  await devtools?.send('Target.closeTarget', { targetId: target.targetId });
}

/** All words of a page as a screen reader finds them, ours in closed shadow roots included. */
async function wordsOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.map(({ name }) => String(name?.value ?? '')).join('\n');
}
