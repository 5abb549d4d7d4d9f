import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { defaultSettings } from '../../src/core/settings/parse-settings.ts';
import { changesToProfile } from '../../src/core/settings/profiles.ts';
import { maxAllowedImages } from '../../src/core/settings/schema.ts';
import { maxSiteRules } from '../../src/core/settings/site-rule.ts';
import { imageIdOf, siteOf } from '../unit/samples.ts';
import { axeViolations } from './harness/axe-violations.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { askFromOwnPage, openOwnPage, openPopupFor } from './harness/own-pages.ts';
import { showsPattern, unsafeBox } from './harness/picture-boxes.ts';
import { safeImage, safeSight, unsafeStyle } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { findButtons, pressButton } from './harness/veil-buttons.ts';
import { becomesVisible } from './harness/visit.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

const pin = '284617';
const readOn = 'Read on with every picture covered';

describe('a website with a sensitivity of its own', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;

  beforeAll(async () => {
    site = await openTestSite();
    site.page('/', `<!doctype html><body><img src="/porn_2.png" style="${unsafeStyle}">${safeImage}`);
    site.page('/adult', `<!doctype html><meta name="rating" content="adult"><body>${safeImage}`);
    extension = await openWithExtension();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  beforeEach(async () => {
    page = await extension.context.newPage();
    await page.goto(site.at('gallery.test', '/'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
  });

  afterEach(async () => {
    const own = await openOwnPage(extension, 'src/ui/options/options.html');
    await askFromOwnPage(own, { name: 'lock/unlock', secret: pin });
    await askFromOwnPage(own, { name: 'lock/remove' });
    await extension.serviceWorker.evaluate(() => chrome.storage.local.clear());
    await own.close();
    await page.close();
  });

  const showsSafe = async () => showsPattern(await page.screenshot(), safeSight.name, safeSight.box);

  test('is covered as a whole from the popup, at once, and is as everywhere again', async () => {
    expect(await becomesVisible(page, safeSight)).toBe(true);
    const popup = await openPopupFor(extension, page);
    const choice = popup.getByLabel('Sensitivity on gallery.test');
    await choice.selectOption('Cover every picture');
    await popup.getByText('This website is covered as a whole.').first().waitFor();
    await page.bringToFront();
    await pressButton(page, readOn);
    expect(await showsSafe()).toBe(false);
    const names = (await findButtons(page)).map(({ name }) => name);
    expect(names.filter((name) => name === 'Show')).toHaveLength(2);
    await choice.selectOption('Like everywhere');
    expect(await becomesVisible(page, safeSight)).toBe(true);
    expect(showsPattern(await page.screenshot(), 'porn_2', unsafeBox)).toBe(false);
    await popup.close();
  });

  test('below a website with a rule has that rule, and one that only looks like it has not', async () => {
    const options = await openOwnPage(extension, 'src/ui/options/options.html#sites');
    await options.getByLabel('Website with a sensitivity of its own').fill('https://gallery.test/any?thing');
    await options.getByLabel('Its sensitivity').selectOption('Cover every picture');
    await options.getByRole('button', { name: 'Set', exact: true }).click();
    await options.getByLabel('Sensitivity on gallery.test').waitFor();
    await page.goto(site.at('below.gallery.test', '/'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
    await page.bringToFront();
    await pressButton(page, readOn);
    expect(await showsSafe()).toBe(false);
    await page.goto(site.at('evilgallery.test', '/'));
    expect(await becomesVisible(page, safeSight)).toBe(true);
    await options.close();
  });

  test('has all that a profile sets, what pages say of themselves included', async () => {
    await page.goto(site.at('gallery.test', '/adult'));
    expect(await becomesVisible(page, safeSight)).toBe(true);
    const popup = await openPopupFor(extension, page);
    const choice = popup.getByLabel('Sensitivity on gallery.test');
    await choice.selectOption('Profile: Child');
    await popup.getByText('On this website the profile “Child” holds.').waitFor();
    await popup.getByText('This page says of itself that it is for adults.').first().waitFor();
    expect(await axeViolations(popup)).toEqual([]);
    await page.bringToFront();
    await expect.poll(showsSafe).toBe(false);
    await choice.selectOption('Profile: Adult');
    expect(await becomesVisible(page, safeSight)).toBe(true);
    await popup.close();
  });

  test('under a family lock has no profile that is looser than that of everywhere', async () => {
    const popup = await openPopupFor(extension, page);
    const child = { kind: 'several', changes: changesToProfile(defaultSettings(), 'child') } as const;
    await askFromOwnPage(popup, { name: 'settings/change', change: child });
    await askFromOwnPage(popup, { name: 'lock/set', secret: pin });
    const choice = popup.getByLabel('Sensitivity on gallery.test');
    for (const looser of ['Profile: Adult', 'Profile: Tester', 'Profile: Teenager', 'Careful']) {
      await choice.selectOption(looser);
      await popup.getByText('covering less needs an unlock first').waitFor();
      await expect.poll(() => choice.inputValue()).toBe('everywhere');
    }
    await choice.selectOption('Profile: Child');
    await popup.getByText('On this website the profile “Child” holds.').waitFor();
    await popup.close();
  });

  test('is one of as many as there is room for: that there is none left is said', async () => {
    const rules = Array.from({ length: maxSiteRules }, (_, place) => ({
      kind: 'set-site-rule' as const,
      rule: { site: siteOf(`s${place}.test`), rule: 'strict' as const },
    }));
    const options = await openOwnPage(extension, 'src/ui/options/options.html#sites');
    await askFromOwnPage(options, { name: 'settings/change', change: { kind: 'several', changes: rules } });
    await options.getByText('500 websites have a rule, and there is room for no more.').waitFor();
    expect(await options.getByLabel('Website with a sensitivity of its own').count()).toBe(0);
    const popup = await openPopupFor(extension, page);
    await popup.getByText('500 websites have a rule').waitFor();
    const choices = popup.getByLabel('Sensitivity on gallery.test').locator('option');
    expect(await choices.allInnerTexts()).toEqual(['Like everywhere']);
    expect(await axeViolations(popup)).toEqual([]);
    await options.bringToFront();
    await options.getByLabel('Sensitivity on s7.test').selectOption('Like everywhere');
    await options.getByLabel('Website with a sensitivity of its own').waitFor();
    await popup.close();
    await options.close();
  });

  test('stands beside how many pictures are always shown, which can all be checked again', async () => {
    const options = await openOwnPage(extension, 'src/ui/options/options.html#sites');
    const allowed = Array.from({ length: maxAllowedImages }, (_, place) => ({
      kind: 'allow-image' as const,
      imageId: imageIdOf(place),
    }));
    await askFromOwnPage(options, { name: 'settings/change', change: { kind: 'several', changes: allowed } });
    await options.getByText('There is room for 2,000 pictures.').waitFor();
    await options.getByRole('button', { name: 'Check all of them again' }).click();
    await options.getByText('There is room for 2,000 pictures.').waitFor({ state: 'detached' });
    expect(await options.getByText('Pictures that are always shown').count()).toBe(0);
    await options.close();
  });

  test('under a family lock can be made stricter, and not looser', async () => {
    const popup = await openPopupFor(extension, page);
    await askFromOwnPage(popup, { name: 'lock/set', secret: pin });
    const choice = popup.getByLabel('Sensitivity on gallery.test');
    await choice.selectOption('Relaxed');
    await popup.getByText('covering less needs an unlock first').waitFor();
    expect(await choice.inputValue()).toBe('everywhere');
    await choice.selectOption('Cover every picture');
    await page.bringToFront();
    await pressButton(page, readOn);
    expect(await showsSafe()).toBe(false);
    await popup.bringToFront();
    await choice.selectOption('Like everywhere');
    await popup.getByText('covering less needs an unlock first').waitFor();
    await page.bringToFront();
    expect(await showsSafe()).toBe(false);
    await popup.close();
  });
});
