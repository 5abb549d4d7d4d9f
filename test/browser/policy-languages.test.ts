import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { axeViolations } from './harness/axe-violations.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { openOwnPage, openPopupFor } from './harness/own-pages.ts';
import { unsafeStyle } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { findButtons, pressButton } from './harness/veil-buttons.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

/** Words of the interface and of the texts, as a person sees them. */
const languages = [
  {
    language: 'de',
    direction: 'ltr',
    more: 'Weitere Möglichkeiten',
    why: 'Was heißt das?',
    explicit: 'Nur für Erwachsene',
    original: 'Original lesen',
  },
  {
    language: 'ar',
    direction: 'rtl',
    more: 'خيارات أخرى',
    why: 'ماذا يعني ذلك؟',
    explicit: 'للكبار',
    original: 'قراءة الأصل',
  },
] as const;

describe.each(languages)(
  'the policy in $language',
  ({ language, direction, more, why, explicit, original }) => {
    let site: TestSite;
    let extension: LaunchedExtension;
    let page: Page;

    beforeAll(async () => {
      site = await openTestSite();
      site.page('/', `<!doctype html><body><img src="/porn_2.png" style="${unsafeStyle}">`);
      extension = await openWithExtension({ language });
      page = await extension.context.newPage();
      await page.goto(site.at('a.test', '/'));
      await waitForVerdicts(extension.serviceWorker, page, { count: 1 });
    });

    afterAll(async () => {
      await extension?.close();
      await site?.close();
    });

    const expectPlace = async (policy: Page, heading: string) => {
      await policy.waitForLoadState();
      expect(new URL(policy.url()).hash).toBe('#explicit');
      expect(await policy.locator(':target').innerText()).toBe(heading);
      await expect.poll(() => policy.locator(':target').isVisible()).toBe(true);
    };
    const writtenIn = (policy: Page) =>
      policy.evaluate(() => {
        const { lang, dir } = document.documentElement;
        return { lang, dir, flows: getComputedStyle(document.body).direction };
      });

    test('is opened at its place from a covered picture, with the original at the same place', async () => {
      await page.bringToFront();
      await expect.poll(async () => (await findButtons(page)).length).toBeGreaterThan(0);
      await pressButton(page, more);
      const opening = extension.context.waitForEvent('page');
      await pressButton(page, why);
      const policy = await opening;
      await expectPlace(policy, explicit);
      expect(await writtenIn(policy)).toEqual({ lang: language, dir: direction, flows: direction });

      await policy.getByRole('link', { name: original }).click();
      await expectPlace(policy, 'Explicit');
      expect(await writtenIn(policy)).toEqual({ lang: 'en', dir: 'ltr', flows: 'ltr' });
      await policy.locator(`nav a[hreflang=${language}]`).click();
      await expectPlace(policy, explicit);
      await policy.close();
    });

    test('and from the popup', async () => {
      const popup = await openPopupFor(extension, page);
      const opening = extension.context.waitForEvent('page');
      await popup.getByRole('link', { name: why }).click();
      const policy = await opening;
      await expectPlace(policy, explicit);
      await policy.close();
      await popup.close();
    });

    test('is the one that the options page leads to', async () => {
      const options = await openOwnPage(extension, 'src/ui/options/options.html#about');
      await options.locator('main a[href*=policy]').click();
      await options.locator('#terms-of-use').waitFor();
      expect((await writtenIn(options)).lang).toBe(language);
      await options.close();
    });

    test.each(['light', 'dark'] as const)(
      'has nothing for axe to find in the %s, wide and narrow',
      async (colorScheme) => {
        const policy = await openOwnPage(extension, `src/ui/policy/policy-${language}.html`);
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
  },
);
