import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { openOwnPage } from './harness/own-pages.ts';
import { showsPattern } from './harness/picture-boxes.ts';
import { unsafeSight, unsafeStyle } from './harness/test-images.ts';
import { openTestSite, type TestSite } from './harness/test-site.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

const optionsPath = 'src/ui/options/options.html';

describe('storage', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let options: Page;

  beforeAll(async () => {
    site = await openTestSite();
    site.page('/', `<!doctype html><body><img src="/porn_2.png" style="${unsafeStyle}">`);
    extension = await openWithExtension();
    options = await openOwnPage(extension, `${optionsPath}#sites`);
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  async function pause(host: string): Promise<void> {
    await options.getByLabel('Website to pause').fill(host);
    await options.getByLabel('Website to pause').press('Enter');
  }

  async function isUnsafeSeen(page: Page): Promise<boolean> {
    return showsPattern(await page.screenshot(), unsafeSight.name, unsafeSight.box);
  }

  test('that is full loses nothing, says what to do, and takes the change once there is room', async () => {
    await pause('kept.test');
    await options.getByText('Cover on kept.test again').waitFor();
    await extension.serviceWorker.evaluate(fillStorage);
    await pause('late.test');
    await options.getByRole('alert').filter({ hasText: 'the disk of this device may be full' }).waitFor();
    await options.reload();
    await options.getByText('Cover on kept.test again').waitFor();
    expect(await options.getByText('Cover on late.test again').count()).toBe(0);

    await extension.serviceWorker.evaluate(() => chrome.storage.local.remove('filling'));
    await pause('late.test');
    await options.getByText('Cover on late.test again').waitFor();
    await options.getByText('Cover on kept.test again').waitFor();
  });

  test('that is cleared under an open page leaves it covered, and the options show what holds now', async () => {
    await pause('a.test');
    await options.getByText('Cover on a.test again').waitFor();
    const page = await extension.context.newPage();
    await page.goto(site.at('b.test', '/'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 1 });
    await extension.serviceWorker.evaluate(() => chrome.storage.local.clear());
    await options.getByText('Cover on a.test again').waitFor({ state: 'detached' });
    expect(await isUnsafeSeen(page)).toBe(false);

    await page.goto(site.at('a.test', '/'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 1 });
    expect(await isUnsafeSeen(page)).toBe(false);
  });
});

/** Runs in the background: until not even a letter more can be stored. */
async function fillStorage(): Promise<void> {
  let filling = '';
  for (let step: number = chrome.storage.local.QUOTA_BYTES; step >= 1; step = Math.floor(step / 2)) {
    const more = filling + 'x'.repeat(step);
    const isStored = await chrome.storage.local.set({ filling: more }).then(
      () => true,
      () => false,
    );
    if (isStored) filling = more;
  }
}
