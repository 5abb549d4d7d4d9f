import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lockAgain, lockStatus, removeLock, setLock, unlock } from '../../../src/background/family-lock.ts';
import { applyChange, mayShowOnce } from '../../../src/background/settings-authority.ts';
import { unlockMs } from '../../../src/core/family/unlock-window.ts';
import type { SettingsChange } from '../../../src/core/settings/change-settings.ts';
import { defaultSettings } from '../../../src/core/settings/parse-settings.ts';
import { thresholdsOfStep } from '../../../src/core/settings/thresholds.ts';
import { deleteLockRecord, loadLockRecord } from '../../../src/platform/family-store.ts';
import type { Sender } from '../../../src/platform/messages-in.ts';
import { loadSettings } from '../../../src/platform/settings-store.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { present, siteOf } from '../samples.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

const pin = '284617';
const startMs = Date.UTC(2026, 0, 1, 12);
const ownPage: Sender = { kind: 'own-page' };
const frame: Sender = {
  kind: 'frame',
  tabId: 1,
  frameId: 0,
  documentId: 'D',
  topUrl: 'https://hub.example/',
};
const off: SettingsChange = { kind: 'disable' };
const outcome = async (change: SettingsChange, sender: Sender = ownPage) =>
  (await applyChange(change, sender)).kind;

/** The browser was closed and opened: what lived in the session is gone. */
const restart = () => {
  fakeBrowser.storage.session.values = {};
};

/** The slow hash is slow on purpose, and tested by itself; here one round does. */
const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
const quickHash = vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation(
  (how, key, length) => derive({ ...(how as Pbkdf2Params), iterations: 1 }, key, length), // the only kind asked for
);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: startMs });
  fakeBrowser.storage.local.values = {};
  restart();
});

afterEach(async () => {
  vi.useRealTimers();
  await deleteLockRecord();
});

afterAll(() => quickHash.mockRestore());

async function failTimes(count: number): Promise<void> {
  for (let failed = 0; failed < count; failed += 1) await unlock('000000');
}

describe('without a lock', () => {
  test('everything may be changed', async () => {
    expect(await lockStatus()).toEqual({ result: 'ok', status: { kind: 'none' } });
    expect(await outcome(off)).toBe('applied');
    expect(await mayShowOnce()).toEqual({ isAllowed: true });
  });

  test.each([['12345', 'too-short'] as const, ['1'.repeat(201), 'too-long'] as const])(
    'a PIN that will not do sets none: %s',
    async (secret, result) => {
      expect(await setLock(secret)).toEqual({ result, status: { kind: 'none' } });
    },
  );
});

describe('with a lock', () => {
  let recoveryCode: string;

  beforeEach(async () => {
    recoveryCode = present((await setLock(pin)).recoveryCode);
  });

  test('what loosens is refused, from our own pages and from frames, and nothing changes', async () => {
    const site = siteOf('space.example');
    expect(await outcome(off)).toBe('locked');
    expect(await outcome({ kind: 'set-thresholds', thresholds: thresholdsOfStep.relaxed })).toBe('locked');
    expect(await outcome({ kind: 'pause-site', site }, frame)).toBe('locked');
    expect((await loadSettings()).settings).toEqual({ ...defaultSettings(), familyLock: 'locked' });
  });

  test('what tightens is free', async () => {
    expect(await outcome({ kind: 'set-thresholds', thresholds: thresholdsOfStep.strict })).toBe('applied');
    expect((await loadSettings()).settings.thresholds).toEqual(thresholdsOfStep.strict);
  });

  test('a rule is not made at an hour at which it is no looser, to be looser at another one', async () => {
    const site = siteOf('space.example');
    const rule = (kind: 'adult' | 'child') => outcome({ kind: 'set-site-rule', rule: { site, rule: kind } });
    await unlock(pin);
    const tomorrow = (new Date(startMs).getDay() + 1) % 7;
    const childTomorrow = { profile: 'child', days: [tomorrow], fromMinute: 480, untilMinute: 1200 } as const;
    await outcome({ kind: 'set-schedule', schedule: [childTomorrow] });
    await lockAgain();
    expect(await rule('adult')).toBe('locked');
    expect(await rule('child')).toBe('applied');
  });

  test('nothing of the secret is stored but salted slow hashes, and nothing where pages can read', async () => {
    const record = JSON.stringify(await loadLockRecord());
    const readable = JSON.stringify(fakeBrowser.storage.local.values);
    for (const secret of [pin, recoveryCode]) expect(record + readable).not.toContain(secret);
    expect(present(await loadLockRecord()).secret.iterations).toBeGreaterThanOrEqual(600_000);
    expect(readable).not.toMatch(/hash|salt/);
  });

  test('the same PIN gives another salt and hash each time', async () => {
    const first = present(await loadLockRecord()).secret;
    await unlock(pin);
    await setLock(pin);
    const second = present(await loadLockRecord()).secret;
    expect(second.salt).not.toBe(first.salt);
    expect(second.hash).not.toBe(first.hash);
  });

  test('the PIN unlocks for minutes, and then no more', async () => {
    expect(await unlock(pin)).toEqual({
      result: 'ok',
      status: { kind: 'unlocked', leftMs: unlockMs, by: 'secret' },
    });
    expect(await mayShowOnce()).toEqual({ isAllowed: true });
    vi.setSystemTime(startMs + unlockMs);
    expect(await mayShowOnce()).toEqual({ isAllowed: false });
    expect((await loadSettings()).settings.familyLock).toBe('locked');
    expect(await outcome(off)).toBe('locked');
  });

  test('while unlocked, everything may be changed', async () => {
    await unlock(pin);
    expect(await outcome(off)).toBe('applied');
  });

  test.each([
    ['"lock now"', () => lockAgain()],
    ['a restart of the browser', restart],
    ['a clock set back', () => vi.setSystemTime(startMs - 1)],
  ])('%s ends an unlock', async (_, end) => {
    await unlock(pin);
    await end();
    expect(await outcome(off)).toBe('locked');
  });

  test('it is neither replaced nor removed without an unlock', async () => {
    const before = await loadLockRecord();
    expect((await setLock('999999')).result).toBe('locked');
    expect((await removeLock()).result).toBe('locked');
    expect(await loadLockRecord()).toEqual(before);
  });

  test('it is removed after an unlock', async () => {
    await unlock(pin);
    expect(await removeLock()).toEqual({ result: 'ok', status: { kind: 'none' } });
    expect(await outcome(off)).toBe('applied');
  });

  test('a wrong PIN is told, and the right one still works', async () => {
    expect(await unlock('000000')).toEqual({ result: 'wrong', status: { kind: 'locked', waitMs: 0 } });
    expect((await unlock(pin)).result).toBe('ok');
  });

  test('after five wrong ones not even the right one works, until the wait is over', async () => {
    await failTimes(5);
    expect(await unlock(pin)).toEqual({ result: 'wrong', status: { kind: 'locked', waitMs: 30_000 } });
    restart();
    expect((await unlock(pin)).result).toBe('wrong');
    vi.setSystemTime(startMs + 30_000);
    expect((await unlock(pin)).result).toBe('ok');
  });

  test('wrong tries made at once all count', async () => {
    await Promise.all(Array.from({ length: 5 }, () => unlock('000000')));
    expect(await lockStatus()).toMatchObject({ status: { kind: 'locked', waitMs: 30_000 } });
  });

  test('a clock set back shortens no wait, and makes none of years', async () => {
    await failTimes(5);
    const backMs = startMs - 365 * 86_400_000;
    vi.setSystemTime(backMs);
    expect(await lockStatus()).toMatchObject({ status: { waitMs: 30_000 } });
    vi.setSystemTime(backMs + 30_000);
    expect((await unlock(pin)).result).toBe('ok');
  });

  test('the recovery code unlocks at once, even while a wait runs', async () => {
    await failTimes(5);
    expect((await unlock(recoveryCode.toLowerCase().replaceAll('-', ' '))).result).toBe('ok');
    expect((await setLock('another phrase')).recoveryCode).not.toBe(recoveryCode);
    expect((await unlock(recoveryCode)).result).toBe('wrong');
    expect((await unlock('another phrase')).result).toBe('ok');
  });

  test('whether a picture may be shown once is a setting of its own', async () => {
    expect(await mayShowOnce()).toEqual({ isAllowed: false });
    expect(await outcome({ kind: 'allow-show-once' })).toBe('locked');
    await unlock(pin);
    expect(await outcome({ kind: 'allow-show-once' })).toBe('applied');
    await lockAgain();
    expect(await mayShowOnce()).toEqual({ isAllowed: true });
    expect(await outcome({ kind: 'forbid-show-once' })).toBe('applied');
    expect(await mayShowOnce()).toEqual({ isAllowed: false });
  });

  test('settings that were wiped do not open it', async () => {
    fakeBrowser.storage.local.values = {};
    expect(await outcome(off)).toBe('locked');
  });

  test('a disk that refuses leaves it locked', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const refusing = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new Error('the disk refuses');
    });
    expect(await outcome(off)).toBe('locked');
    expect(warned).toHaveBeenCalledOnce();
    refusing.mockRestore();
    warned.mockRestore();
  });
});
