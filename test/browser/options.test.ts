import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { axeViolations } from './harness/axe-violations.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { askFromOwnPage, openOwnPage } from './harness/own-pages.ts';

const pin = '284617';
const optionsPath = 'src/ui/options/options.html';
const sections = [
  'Filtering',
  'AI images',
  'Words',
  'Sites',
  'Profiles',
  'Family',
  'Activity',
  'Reports',
  'Models',
  'Privacy',
  'About',
];

describe('the options page', () => {
  let extension: LaunchedExtension;
  let options: Page;

  beforeAll(async () => {
    extension = await openWithExtension();
  });

  afterAll(async () => {
    await extension?.close();
  });

  beforeEach(async () => {
    options = await openOwnPage(extension, optionsPath);
    await open('Filtering');
  });

  afterEach(async () => {
    await askFromOwnPage(options, { name: 'lock/unlock', secret: pin });
    await askFromOwnPage(options, { name: 'lock/remove' });
    await extension.serviceWorker.evaluate(() => chrome.storage.local.clear());
    await options.close();
  });

  async function open(section: string): Promise<void> {
    await options.getByRole('link', { name: section, exact: true }).click();
    await options.getByRole('heading', { level: 2, name: section }).waitFor();
  }

  async function setLock(secret: string, again = secret): Promise<void> {
    await options.getByLabel('New PIN').fill(secret);
    await options.getByLabel('The same once more').fill(again);
    await options.getByLabel('The same once more').press('Enter');
  }

  async function unlock(typed: string): Promise<void> {
    const field = options.getByLabel('PIN, passphrase or recovery code');
    if (!(await field.isVisible())) await options.locator('.lock-panel summary').click();
    await field.fill(typed);
    await field.press('Enter');
  }

  const alerts = () => options.getByRole('alert').allInnerTexts();
  const storedSettings = () =>
    extension.serviceWorker.evaluate(async () => {
      const stored = await chrome.storage.local.get<{ settings?: { values: Record<string, unknown> } }>();
      return stored.settings?.values ?? {};
    });

  describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
    test.each(sections)('has nothing for axe to find in %s, wide and narrow', async (section) => {
      await options.emulateMedia({ colorScheme });
      await open(section);
      for (const details of await options.locator('summary').all()) await details.click();
      expect(await axeViolations(options)).toEqual([]);
      await options.setViewportSize({ width: 320, height: 640 });
      expect(await axeViolations(options)).toEqual([]);
      const overflowPx = await options.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflowPx).toBe(0);
    });

    test('has nothing for axe to find while a lock is set, opened and shut', async () => {
      await options.emulateMedia({ colorScheme });
      await open('Family');
      await setLock('12345');
      await options.getByText('Use at least 6').waitFor();
      expect(await axeViolations(options)).toEqual([]);
      await setLock(pin);
      await options.getByText('Your recovery code').waitFor();
      expect(await axeViolations(options)).toEqual([]);
      await options.getByText('I have written it down').click();
      await unlock('000000');
      await options.getByText('That is not it').waitFor();
      expect(await axeViolations(options)).toEqual([]);
      await unlock(pin);
      await options.getByText('Unlocked').waitFor();
      expect(await axeViolations(options)).toEqual([]);
      const popup = await openOwnPage(extension, 'src/ui/popup/popup.html');
      await popup.emulateMedia({ colorScheme });
      await popup.getByText('Unlocked').waitFor();
      expect(await axeViolations(popup)).toEqual([]);
      await popup.getByText('Lock now').click();
      await popup.locator('.lock-panel summary').click();
      expect(await axeViolations(popup)).toEqual([]);
      await popup.close();
    });
  });

  test('would be told of a fault: axe finds the one that is put there', async () => {
    await options.getByLabel('Smallest picture').waitFor();
    await options.evaluate(() => {
      for (const label of document.querySelectorAll('label')) label.remove();
    });
    expect((await axeViolations(options)).map((fault) => fault.split(':')[0])).toContain('label');
  });

  test('is walked through with the keyboard alone, and reads on at the section that was opened', async () => {
    await options.getByRole('link', { name: 'Filtering' }).focus();
    for (let section = 0; section < 3; section += 1) await options.keyboard.press('Tab');
    await options.keyboard.press('Enter');
    const heading = options.getByRole('heading', { level: 2, name: 'Sites' });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
    // Past the field, the choice and the button of a rule for one website, and the choice and the file of a list of them.
    for (let control = 0; control < 6; control += 1) await options.keyboard.press('Tab');
    await options.keyboard.type('https://www.a.test/gallery?page=2');
    await options.keyboard.press('Enter');
    await options.getByText('Cover on a.test again').waitFor();
    expect(await storedSettings()).toMatchObject({ pausedSites: ['a.test'] });
    await options.getByText('Cover on a.test again').press('Enter');
    await options.getByText('No website is paused').waitFor();
  });

  test('opens at the section that its address names, and at the first for any other', async () => {
    await options.goto(`chrome-extension://${extension.extensionId}/${optionsPath}#family`);
    await options.getByRole('heading', { level: 2, name: 'Family' }).waitFor();
    await options.goto(`chrome-extension://${extension.extensionId}/${optionsPath}#nothing`);
    await options.getByRole('heading', { level: 2, name: 'Filtering' }).waitFor();
  });

  test('says what is no website and what is no size, and changes nothing', async () => {
    await open('Sites');
    const site = options.getByLabel('Website to pause');
    for (const typed of ['', 'no website', 'http://', '*.a.test']) {
      await site.fill(typed);
      await site.press('Enter');
      await expect.poll(alerts).toEqual(['That is no name of a website. Nothing was changed.']);
    }
    await open('Filtering');
    const edge = options.getByLabel('Smallest picture');
    for (const typed of ['513', '-1', '']) {
      await edge.fill(typed);
      await edge.press('Tab');
      await expect.poll(alerts).toEqual(['Please give a whole number from 0 to 512. Nothing was changed.']);
      expect(await edge.inputValue()).toBe('32');
    }
    expect(await storedSettings()).not.toHaveProperty('smallestEdgePx');
    await edge.fill('100');
    await edge.press('Tab');
    await expect.poll(storedSettings).toMatchObject({ smallestEdgePx: 100, pausedSites: [] });
  });

  test('shows in one tab what was changed in another', async () => {
    const other = await openOwnPage(extension, `${optionsPath}#sites`);
    await other.getByLabel('Website to pause').fill('b.test');
    await other.getByLabel('Website to pause').press('Enter');
    await open('Sites');
    await options.getByText('Cover on b.test again').waitFor();
    await other.close();
  });

  test('is opened from the popup', async () => {
    await options.goto('about:blank');
    const popup = await openOwnPage(extension, 'src/ui/popup/popup.html');
    const opened = extension.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'All settings' }).click();
    const page = await opened;
    await page.getByRole('heading', { level: 1, name: 'Safer Spaces settings' }).waitFor();
    await page.close();
    await options.goto(popup.url());
    await popup.close();
  });

  test('sets a lock by two equal fields, and shows the recovery code this once', async () => {
    await open('Family');
    await setLock(pin, '284618');
    await expect.poll(alerts).toEqual(['The two are not the same. Nothing was changed.']);
    expect(await askFromOwnPage(options, { name: 'lock/status' })).toMatchObject({
      status: { kind: 'none' },
    });
    await setLock(pin);
    const code = await options.locator('.recovery-code output').innerText();
    expect(code).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
    await options.reload();
    await options.getByText('Family lock is on').waitFor();
    expect(await options.content()).not.toContain(code);
    await unlock(code.toLowerCase());
    await options.getByText('Unlocked').waitFor();
    await setLock('another one');
    await options.getByText('I have written it down').click();
    await unlock(pin);
    await options.getByText('That is not it').waitFor();
    await unlock('another one');
    await options.getByText('Unlocked').waitFor();
    await options.getByRole('button', { name: 'Remove the lock' }).click();
    await options.getByRole('button', { name: 'Set the lock' }).waitFor();
  });

  test('refuses under a lock what loosens, and takes what tightens', async () => {
    await askFromOwnPage(options, { name: 'lock/set', secret: pin });
    await options.getByText('Family lock is on').waitFor();
    const refused = async () => {
      await expect.poll(alerts).toContain('The family lock is on: covering less needs an unlock first.');
    };
    await options.getByRole('switch', { name: 'Check and cover pictures' }).click();
    await refused();
    const edge = options.getByLabel('Smallest picture');
    await edge.fill('20');
    await edge.press('Tab');
    await expect.poll(storedSettings).toMatchObject({ smallestEdgePx: 20 });
    await edge.fill('21');
    await edge.press('Tab');
    await refused();
    await open('Sites');
    await options.getByLabel('Website to pause').fill('a.test');
    await options.getByLabel('Website to pause').press('Enter');
    await refused();
    await open('Family');
    await options.getByRole('switch', { name: /shown once/ }).click();
    await refused();
    expect(await options.getByRole('button', { name: /Remove|Set a new/ }).count()).toBe(0);
    expect(await storedSettings()).toMatchObject({
      isEnabled: true,
      smallestEdgePx: 20,
      pausedSites: [],
      mayShowOnceLocked: false,
    });
  });
});
