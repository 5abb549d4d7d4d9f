import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { thresholdsOfStep } from '../../src/core/settings/thresholds.ts';
import { axeViolations } from './harness/axe-violations.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { askFromOwnPage, openOwnPage } from './harness/own-pages.ts';

const pin = '284617';

describe('profiles, and settings as a file', () => {
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
    await options.getByRole('heading', { level: 2, name: 'Profiles' }).waitFor();
  });

  afterEach(async () => {
    await askFromOwnPage(options, { name: 'lock/unlock', secret: pin });
    await askFromOwnPage(options, { name: 'lock/remove' });
    await extension.serviceWorker.evaluate(() => chrome.storage.local.clear());
    await options.close();
  });

  const stored = () =>
    extension.serviceWorker.evaluate(async () => {
      const all = await chrome.storage.local.get<{ settings?: { values: Record<string, unknown> } }>();
      return all.settings?.values ?? {};
    });
  const give = (text: string) =>
    options
      .getByLabel('Read a file')
      .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const fileOf = (values: object) => JSON.stringify({ format: 'safer-spaces-settings', version: 1, values });
  const preview = () => options.getByRole('region', { name: 'What the file would change' });
  const lockedNotice = () => options.getByText('The family lock is on: covering less needs an unlock first.');

  async function saveFile(): Promise<string> {
    const downloading = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Save all settings' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^safer-spaces-settings-\d{4}-\d\d-\d\d\.json$/);
    return readFileSync(await download.path(), 'utf8');
  }

  test('go from one device to another: saved, read, looked at, taken over', async () => {
    await askFromOwnPage(options, {
      name: 'settings/change',
      change: { kind: 'set-unsafe-words', words: ['sunburn'] },
    });
    await options.getByRole('button', { name: 'Use “Child”' }).click();
    await options.getByText('In use').waitFor();
    const written = await saveFile();
    await extension.serviceWorker.evaluate(() => chrome.storage.local.clear());
    await give(written);
    for (const name of ['sensitivity', 'your own unsafe words']) {
      await preview().getByText(name, { exact: true }).waitFor();
    }
    expect(await stored()).toEqual({}); // nothing before it is wanted
    await preview().getByRole('button', { name: 'Take these over' }).click();
    await expect.poll(stored).toMatchObject({
      thresholds: thresholdsOfStep.strict,
      unsafeWords: ['sunburn'],
      originPolicy: 'blur',
    });
    await give(written);
    await preview().getByText('Nothing would change.').waitFor();
  });

  test('name each line of a file that is left out, as text, and change nothing when it is not wanted', async () => {
    await give(fileOf({ smallestEdgePx: 9999, '<img src=x>': 1, isEnabled: false }));
    await preview().getByText('<img src=x> is no setting of this version.').waitFor();
    await preview().getByText('smallestEdgePx has a value that does not fit.').waitFor();
    expect(await preview().locator('img').count()).toBe(0);
    await preview().getByRole('button', { name: 'Leave everything as it is' }).click();
    await preview().waitFor({ state: 'detached' });
    expect(await stored()).toEqual({});
  });

  test.each([
    ['cut off', '{"format":"safer-spaces-settings","ver', 'it is no JSON, or cut off'],
    ['of reports', '{"format":"safer-spaces-reports","version":1,"reports":[]}', 'no file of settings'],
    ['of a later version', '{"format":"safer-spaces-settings","version":9,"values":{}}', 'another version'],
    ['of twelve megabytes', `"${'x'.repeat(12_000_000)}"`, 'too large for settings'],
  ])('refuse a file that is %s', async (_, text, words) => {
    await give(text);
    await expect
      .poll(() => options.getByRole('alert').allInnerTexts())
      .toEqual([expect.stringContaining(words)]);
    expect(await stored()).toEqual({});
  });

  test('open nothing under the family lock: of an import that loosens anything, nothing is taken', async () => {
    await options.getByRole('button', { name: 'Use “Child”' }).click();
    await options.getByText('In use').waitFor();
    await askFromOwnPage(options, { name: 'lock/set', secret: pin });
    await options.getByText('Family lock is on').waitFor();
    await give(fileOf({ unsafeWords: ['sunburn'], thresholds: thresholdsOfStep.relaxed }));
    await preview().getByRole('button', { name: 'Take these over' }).click();
    await lockedNotice().waitFor();
    expect(await stored()).toMatchObject({ thresholds: thresholdsOfStep.strict, unsafeWords: [] });
    await options.getByRole('button', { name: 'Use “Adult”' }).click();
    await lockedNotice().waitFor();
    await give(fileOf({ unsafeWords: ['sunburn'] }));
    await preview().getByRole('button', { name: 'Take these over' }).click();
    await expect.poll(stored).toMatchObject({ unsafeWords: ['sunburn'], originPolicy: 'blur' });
    expect(await saveFile()).not.toMatch(/lock"|PBKDF2|hash/i);
  });

  test.each(['light', 'dark'] as const)(
    'leave axe nothing to find with a file open, in the %s',
    async (scheme) => {
      await options.emulateMedia({ colorScheme: scheme });
      await give(fileOf({ nothing: 1, smallestEdgePx: 40 }));
      await preview().waitFor();
      for (const width of [900, 320]) {
        await options.setViewportSize({ width, height: 700 });
        expect(await axeViolations(options)).toEqual([]);
      }
    },
  );
});
