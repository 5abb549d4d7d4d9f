import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { axeViolations } from './harness/axe-violations.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { openOwnPage, openPopupFor } from './harness/own-pages.ts';
import { safeImage, unsafeStyle } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { findButtons, pressButton } from './harness/veil-buttons.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

describe('the policy', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;

  beforeAll(async () => {
    site = await openTestSite();
    site.page('/', `<!doctype html><body><img src="/porn_2.png" style="${unsafeStyle}">${safeImage}`);
    extension = await openWithExtension();
    page = await extension.context.newPage();
    await page.goto(site.at('a.test', '/'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 2 });
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  const explained = async (policy: Page) => {
    await policy.waitForLoadState();
    expect(new URL(policy.url()).hash).toBe('#explicit');
    expect(await policy.locator(':target').innerText()).toBe('Explicit');
    await expect.poll(() => policy.locator(':target').isVisible()).toBe(true);
  };

  test('is opened at its place from the menu of a covered picture', async () => {
    await page.bringToFront();
    await expect.poll(async () => (await findButtons(page)).length).toBeGreaterThan(0);
    await pressButton(page, 'More choices');
    const opening = extension.context.waitForEvent('page');
    await pressButton(page, 'What does that mean?');
    const policy = await opening;
    await explained(policy);
    await policy.close();
  });

  test('and from its row in the popup, where a picture that is shown has no such link', async () => {
    const popup = await openPopupFor(extension, page);
    const link = popup.getByRole('link', { name: 'What does that mean?' });
    await link.waitFor();
    expect(await link.count()).toBe(1);
    const opening = extension.context.waitForEvent('page');
    await link.click();
    const policy = await opening;
    await explained(policy);
    await policy.close();
    await popup.close();
  });

  test.each(['light', 'dark'] as const)(
    'has nothing for axe to find in the %s, wide and narrow',
    async (colorScheme) => {
      const policy = await openOwnPage(extension, 'src/ui/policy/policy.html');
      await policy.emulateMedia({ colorScheme });
      expect(await axeViolations(policy)).toEqual([]);
      await policy.setViewportSize({ width: 320, height: 640 });
      expect(await axeViolations(policy)).toEqual([]);
      const overflowPx = await policy.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflowPx).toBe(0);
      await policy.close();
    },
  );
});
