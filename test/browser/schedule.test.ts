import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { askFromOwnPage, openOwnPage } from './harness/own-pages.ts';

const pin = '284617';

describe('a schedule', () => {
  let extension: LaunchedExtension;
  let options: Page;

  beforeAll(async () => {
    extension = await openWithExtension();
  });

  afterAll(async () => {
    await extension?.close();
  });

  beforeEach(async () => {
    options = await openOwnPage(extension, 'src/ui/options/options.html#profiles');
    await options.getByRole('heading', { name: 'By day and hour' }).waitFor();
  });

  afterEach(async () => {
    await askFromOwnPage(options, { name: 'lock/unlock', secret: pin });
    await askFromOwnPage(options, { name: 'lock/remove' });
    await extension.serviceWorker.evaluate(() => chrome.storage.local.clear());
    await options.close();
  });

  /** From midnight to midnight, so that the hour of the test does not matter. */
  async function addEveryDay(profile: string): Promise<void> {
    await options.getByLabel('Profile in force').selectOption(profile);
    for (const box of await options.getByRole('checkbox').all()) await box.check();
    await options.getByLabel('From', { exact: true }).fill('00:00');
    await options.getByLabel('Until', { exact: true }).fill('00:00');
    await options.getByRole('button', { name: 'Add this time' }).click();
  }

  const step = async () => {
    await options.getByRole('link', { name: 'Filtering' }).click();
    return options.locator('.sensitivity-step').innerText();
  };

  test('puts its profile in force at once, refuses what that sets, and gives back what was set by hand', async () => {
    await addEveryDay('Child');
    await options.getByText('the profile “Child” is in force now').waitFor();
    expect(await step()).toBe('Strict');
    await options.getByRole('slider').first().press('ArrowLeft');
    await options.getByText('A schedule has set this for now.').waitFor();
    expect(await step()).toBe('Strict');
    await options.getByRole('link', { name: 'Profiles' }).click();
    await options.getByRole('button', { name: /^Remove Child: Mon, Tue, Wed/ }).click();
    await options.getByText('There are no such times').waitFor();
    await expect.poll(step).toBe('Balanced');
  });

  test('takes no time without a day', async () => {
    await options.getByRole('button', { name: 'Add this time' }).click();
    await options.getByText('Choose at least one day').waitFor();
    await options.getByText('There are no such times').waitFor();
  });

  test('is not changed under a family lock, in either direction', async () => {
    await addEveryDay('Child');
    await options.getByText('the profile “Child” is in force now').waitFor();
    await askFromOwnPage(options, { name: 'lock/set', secret: pin });
    await options.getByRole('button', { name: /^Remove Child/ }).click();
    await options.getByText('covering less needs an unlock first').waitFor();
    await addEveryDay('Adult');
    await expect.poll(step).toBe('Strict');
    await options.getByRole('link', { name: 'Profiles' }).click();
    await expect.poll(() => options.getByRole('button', { name: /^Remove/ }).count()).toBe(1);
  });
});
