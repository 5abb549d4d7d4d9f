import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/bootstrap.mjs';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { axeViolations } from './harness/axe-violations.ts';
import { type BrokenBuild, breakBuild } from './harness/broken-build.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { askFromOwnPage, openOwnPage } from './harness/own-pages.ts';

/** Where a Chromium of Linux packages looks for policies; writing there takes root. */
const policyFolder = '/etc/chromium/policies/managed';
const policyFile = `${policyFolder}/safer-spaces-test.json`;
const canSetPolicies = process.getuid?.() === 0 && findChromium()?.startsWith('/usr/bin/chromium') === true;

describe.runIf(canSetPolicies)('a policy of the browser', () => {
  let build: BrokenBuild;
  let extension: LaunchedExtension;
  let options: Page;

  beforeAll(async () => {
    // A copy has an id of its own: no other test meets this policy.
    build = breakBuild(() => undefined);
    const first = await openWithExtension({ extensionDir: build.extensionDir });
    const policy = { sensitivity: 'strict', pausedSites: [], siteAlert: 5 };
    const policies = { '3rdparty': { extensions: { [first.extensionId]: policy } } };
    await first.close();
    mkdirSync(policyFolder, { recursive: true });
    writeFileSync(policyFile, JSON.stringify(policies));
    extension = await openWithExtension({ extensionDir: build.extensionDir });
    options = await openOwnPage(extension, 'src/ui/options/options.html');
  });

  afterAll(async () => {
    rmSync(policyFile, { force: true });
    await extension?.close();
    build?.remove();
  });

  const refused = 'Whoever manages this browser has fixed this setting.';

  test('holds, and every page says what it fixes', async () => {
    const notice =
      'not to be changed here: paused sites, sensitivity, covering a website after many unsafe pictures';
    await options.getByText(notice).waitFor();
    expect(await options.locator('.sensitivity-step').innerText()).toBe('Strict');
    expect(await axeViolations(options)).toEqual([]);
    const popup = await openOwnPage(extension, 'src/ui/popup/popup.html');
    await popup.getByText(notice).waitFor();
    await popup.close();
  });

  test('refuses what it fixes, stricter or not, and says why', async () => {
    await options.getByRole('slider').first().press('ArrowLeft');
    await options.getByText(refused).waitFor();
    expect(await options.locator('.sensitivity-step').innerText()).toBe('Strict');
    const reply = await askFromOwnPage(options, {
      name: 'settings/change',
      change: { kind: 'set-site-alert', count: 1 },
    });
    expect(reply).toMatchObject({
      kind: 'managed',
      settings: { siteAlert: 5, thresholds: { explicit: 0.3 } },
    });
  });

  test('leaves all else to the person, and takes the rest of a profile', async () => {
    const edge = options.getByLabel('Smallest picture');
    await edge.fill('64');
    await edge.press('Tab');
    await expect.poll(() => edge.inputValue()).toBe('64');
    await options.getByRole('link', { name: 'Profiles' }).click();
    await options.getByRole('button', { name: 'Use “Tester”' }).click();
    const stored = await extension.serviceWorker.evaluate(() =>
      chrome.storage.local.get<{ settings: { values: Record<string, unknown> } }>(),
    );
    expect(stored.settings.values).toMatchObject({ originBadge: 'all', smallestEdgePx: 16 });
    await options.getByRole('link', { name: 'Filtering' }).click();
    expect(await options.locator('.sensitivity-step').innerText()).toBe('Strict');
  });
});
