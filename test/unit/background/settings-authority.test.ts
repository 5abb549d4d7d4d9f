import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { applyChange } from '../../../src/background/settings-authority.ts';
import type { SettingsChange } from '../../../src/core/settings/change-settings.ts';
import { defaultSettings } from '../../../src/core/settings/parse-settings.ts';
import { thresholdsOfStep } from '../../../src/core/settings/thresholds.ts';
import type { Sender } from '../../../src/platform/messages-in.ts';
import { loadSettings } from '../../../src/platform/settings-store.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { correctionOf, hostListOf, imageIdOf, siteOf } from '../samples.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

beforeEach(() => {
  fakeBrowser.storage.local.values = {};
});

const ownPage: Sender = { kind: 'own-page' };
const frame: Sender = {
  kind: 'frame',
  tabId: 1,
  frameId: 0,
  documentId: 'D',
  topUrl: 'https://hub.example/',
};
const site = siteOf('space.example');
const imageId = imageIdOf(1);
const stored = async () => (await loadSettings()).settings;

test('a change is stored and answered with the settings after it', async () => {
  const { kind, settings } = await applyChange({ kind: 'disable' }, ownPage);
  expect(kind).toBe('applied');
  expect(settings).toEqual({ ...defaultSettings(), isEnabled: false });
  expect(await stored()).toEqual(settings);
});

test('changes made at once all survive', async () => {
  await Promise.all([
    applyChange({ kind: 'pause-site', site }, frame),
    applyChange({ kind: 'allow-image', imageId }, frame),
    applyChange({ kind: 'set-smallest-edge', edgePx: 100 }, ownPage),
    applyChange({ kind: 'set-thresholds', thresholds: thresholdsOfStep.strict }, ownPage),
  ]);
  expect(await stored()).toEqual({
    ...defaultSettings(),
    pausedSites: [site],
    allowedImages: [imageId],
    smallestEdgePx: 100,
    thresholds: thresholdsOfStep.strict,
  });
});

test('a change that could not be stored is told to its sender alone', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('the disk is full'));
  const [failed, next] = await Promise.allSettled([
    applyChange({ kind: 'pause-site', site }, ownPage),
    applyChange({ kind: 'allow-image', imageId }, ownPage),
  ]);
  expect([failed.status, next.status]).toEqual(['rejected', 'fulfilled']);
  expect(await stored()).toEqual({ ...defaultSettings(), allowedImages: [imageId] });
});

describe('a frame of a page', () => {
  const mayFrameAsk: Record<SettingsChange['kind'], boolean> = {
    'pause-site': true,
    'allow-image': true,
    'forget-image': true,
    correct: true,
    uncorrect: false,
    enable: false,
    disable: false,
    'resume-site': false,
    'set-site-rule': false,
    'remove-site-rule': true,
    'add-host-list': false,
    'remove-host-list': false,
    'set-host-list-rule': false,
    'set-cover-style': false,
    'set-labelled-pages': false,
    'set-when-unsure': false,
    'set-schedule': false,
    'set-activity': false,
    'set-activity-days': false,
    'set-site-alert': false,
    'set-thresholds': false,
    'set-smallest-edge': false,
    'set-origin-badge': false,
    'set-origin-policy': false,
    'set-ai-thresholds': false,
    'set-unsafe-words': false,
    'set-harmless-words': false,
    'set-friction': false,
    'allow-show-once': false,
    'forbid-show-once': false,
    'act-on-guesses': false,
    'ignore-guesses': false,
    several: false,
  };
  const changes: SettingsChange[] = [
    { kind: 'pause-site', site },
    { kind: 'allow-image', imageId },
    { kind: 'forget-image', imageId },
    { kind: 'correct', correction: correctionOf() },
    { kind: 'uncorrect', imageId, axis: 'safety' },
    { kind: 'enable' },
    { kind: 'disable' },
    { kind: 'resume-site', site },
    { kind: 'set-site-rule', rule: { site, rule: 'relaxed' } },
    { kind: 'remove-site-rule', site },
    { kind: 'add-host-list', list: hostListOf() },
    { kind: 'remove-host-list', listId: hostListOf().listId },
    { kind: 'set-host-list-rule', listId: hostListOf().listId, rule: 'careful' },
    { kind: 'set-cover-style', coverStyle: 'blur' },
    { kind: 'set-labelled-pages', labelledPages: 'as-others' },
    { kind: 'set-when-unsure', whenUnsure: 'show' },
    { kind: 'set-schedule', schedule: [] },
    { kind: 'set-activity', activity: 'off' },
    { kind: 'set-activity-days', days: 1 },
    { kind: 'set-site-alert', count: 0 },
    { kind: 'set-thresholds', thresholds: { explicit: 'off', drawn: 'off', suggestive: 'off' } },
    { kind: 'set-smallest-edge', edgePx: 512 },
    { kind: 'set-origin-badge', originBadge: 'off' },
    { kind: 'set-origin-policy', originPolicy: 'mark' },
    { kind: 'set-ai-thresholds', aiThresholds: 'same' },
    { kind: 'set-unsafe-words', words: [] },
    { kind: 'set-harmless-words', words: ['sun'] },
    { kind: 'set-friction', friction: 'wait' },
    { kind: 'allow-show-once' },
    { kind: 'forbid-show-once' },
    { kind: 'several', changes: [{ kind: 'pause-site', site }] },
  ];

  test.each(changes.filter(({ kind }) => mayFrameAsk[kind]))('may ask for %j', async (change) => {
    await applyChange(change, frame);
    expect(fakeBrowser.storage.local.values).toHaveProperty('settings');
  });

  test.each(changes.filter(({ kind }) => !mayFrameAsk[kind]))('may not ask for %j', async (change) => {
    await expect(applyChange(change, frame)).rejects.toThrow(change.kind);
    expect(fakeBrowser.storage.local.values).toEqual({});
  });

  test.each(changes)('holds up no page of ours, which may ask for %j', async (change) => {
    await applyChange({ kind: 'disable' }, frame).catch(() => undefined);
    await applyChange(change, ownPage);
    expect(fakeBrowser.storage.local.values).toHaveProperty('settings');
  });
});
