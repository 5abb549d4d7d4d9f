import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/bootstrap.mjs';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { managedNames } from '../../src/core/settings/managed-settings.ts';
import { axeViolations } from './harness/axe-violations.ts';
import { type BrokenBuild, breakBuild } from './harness/broken-build.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { askFromOwnPage, openOwnPage } from './harness/own-pages.ts';

/** Where a Chromium of Linux packages looks for policies; writing there takes root. */
const policyFolder = '/etc/chromium/policies/managed';
const policyFile = `${policyFolder}/safer-spaces-test.json`;
const canSetPolicies = process.getuid?.() === 0 && findChromium()?.startsWith('/usr/bin/chromium') === true;

/** Starts the browser under a policy. @param build a copy has an id of its own: no other test meets this policy. */
async function openUnder(build: BrokenBuild, policy: unknown): Promise<LaunchedExtension> {
  const first = await openWithExtension({ extensionDir: build.extensionDir });
  const policies = { '3rdparty': { extensions: { [first.extensionId]: policy } } };
  await first.close();
  mkdirSync(policyFolder, { recursive: true });
  writeFileSync(policyFile, JSON.stringify(policies));
  return openWithExtension({ extensionDir: build.extensionDir });
}

const reason = 'Set by whoever manages this browser';

/** The names of the controls that can be used, of a page or a part of it; and of those that cannot, with what describes them. */
async function controlsIn(part: Locator): Promise<{ usable: string[]; locked: string[] }> {
  return part.evaluate((root) => {
    const nameOf = (control: Element) =>
      control.getAttribute('aria-label') ??
      (control as HTMLInputElement).labels?.[0]?.textContent ??
      control.textContent ??
      '';
    const wordsOf = (control: Element) =>
      (control.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ');
    const controls = [...root.querySelectorAll('input, select, textarea, button')];
    return {
      usable: controls.filter((control) => !control.matches(':disabled')).map(nameOf),
      locked: controls
        .filter((control) => control.matches(':disabled'))
        .map((control) => `${nameOf(control)}: ${wordsOf(control)}`),
    };
  });
}

describe.runIf(canSetPolicies)('a policy of the browser', () => {
  let build: BrokenBuild;
  let extension: LaunchedExtension;
  let options: Page;

  beforeAll(async () => {
    build = breakBuild(() => undefined);
    extension = await openUnder(build, { sensitivity: 'strict', pausedSites: [], siteAlert: 5 });
    options = await openOwnPage(extension, 'src/ui/options/options.html');
  });

  afterAll(async () => {
    rmSync(policyFile, { force: true });
    await extension?.close();
    build?.remove();
  });

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

  test('locks the controls of what it fixes, with the reason, and no others', async () => {
    const filtering = await controlsIn(options.locator('main'));
    expect(filtering.locked).toContain(`Sensitivity: ${reason}`);
    expect(filtering.locked).toHaveLength(8); // the slider with its four names, and one for each kind
    expect(filtering.usable).toContain('How a covered picture looks');
    expect(await options.locator('.managed-reason').allInnerTexts()).toEqual([reason]);
    await options.getByRole('link', { name: 'Activity' }).click();
    await options.locator('.activity-choices').waitFor();
    const activity = await controlsIn(options.locator('main'));
    expect(activity.locked).toEqual([expect.stringMatching(/^Cover a website as a whole.*: Set by whoever/)]);
    await options.getByRole('link', { name: 'Filtering' }).click();
  });

  test('refuses what it fixes, stricter or not', async () => {
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
    const values = () =>
      extension.serviceWorker.evaluate(async () => {
        const stored = await chrome.storage.local.get<{ settings: { values: Record<string, unknown> } }>();
        return stored.settings.values;
      });
    await expect.poll(values).toMatchObject({ originBadge: 'all', smallestEdgePx: 16 });
    await options.getByRole('link', { name: 'Filtering' }).click();
    expect(await options.locator('.sensitivity-step').innerText()).toBe('Strict');
  });
});

describe.runIf(canSetPolicies)('a policy of the browser that fixes everything', () => {
  const policy = {
    sensitivity: 'strict',
    isEnabled: true,
    pausedSites: ['paused.example'],
    siteRules: [{ site: 'ruled.example', rule: 'cover-all' }],
    labelledPages: 'cover-all',
    coverStyle: 'blur',
    smallestEdgePx: 32,
    originBadge: 'ai',
    originPolicy: 'blur',
    aiThresholds: 'same',
    actsOnGuesses: true,
    unsafeWords: ['moon'],
    harmlessWords: ['sun'],
    schedule: [{ profile: 'child', days: [1], fromMinute: 480, untilMinute: 1080 }],
    activity: 'counts',
    activityDays: 30,
    siteAlert: 5,
    mayShowOnceLocked: true,
    friction: 'off',
    whenUnsure: 'cover',
  };
  let build: BrokenBuild;
  let extension: LaunchedExtension;
  let options: Page;

  beforeAll(async () => {
    build = breakBuild(() => undefined);
    extension = await openUnder(build, policy);
    options = await openOwnPage(extension, 'src/ui/options/options.html');
    await options.locator('.managed-reason').first().waitFor();
  });

  afterAll(async () => {
    rmSync(policyFile, { force: true });
    await extension?.close();
    build?.remove();
  });

  /** Sections can have as many locks as the one before: its heading tells that it is there. */
  async function openSection(name: string): Promise<void> {
    await options.getByRole('link', { name, exact: true }).click();
    await options.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  }

  test('covers every setting that a policy can fix', () => {
    expect(Object.keys(policy).sort()).toEqual(['sensitivity', ...managedNames].sort());
  });

  test.each([
    ['Filtering', 6, []],
    ['Words', 2, []],
    // Lists lie elsewhere, and no policy can name them.
    ['Sites', 2, ['What is to hold on the websites of the next list', 'Add a list of websites']],
    ['Activity', 3, []],
    // Of a lock nobody but the person decides.
    ['Family', 2, ['New PIN or passphrase, 6 characters or more', 'The same once more', 'Set the lock']],
  ])('leaves nothing of it in %s', async (section, settings, usable) => {
    await openSection(section);
    await expect.poll(() => options.locator('.managed-reason').count()).toBe(settings);
    const controls = await controlsIn(options.locator('main'));
    expect(controls.usable).toEqual(usable);
    expect(controls.locked.length).toBeGreaterThan(0);
    expect(await axeViolations(options)).toEqual([]);
  });

  test('locks the images of AI and the schedule, and leaves lists and files', async () => {
    await openSection('AI images');
    await expect.poll(() => options.locator('.managed-reason').count()).toBe(4);
    await openSection('Profiles');
    await expect.poll(() => options.locator('.managed-reason').count()).toBe(1);
    expect((await controlsIn(options.locator('.schedule'))).usable).toEqual([]);
  });

  test('locks the popup, too', async () => {
    const popup = await openOwnPage(extension, 'src/ui/popup/popup.html');
    await popup.setViewportSize({ width: 360, height: 600 });
    await popup.getByText(reason).first().waitFor();
    const controls = await controlsIn(popup.locator('main'));
    expect(controls.usable).toEqual(['All settings']);
    expect(await axeViolations(popup)).toEqual([]);
    await popup.close();
  });
});
