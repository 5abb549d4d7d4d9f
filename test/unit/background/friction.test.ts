import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import english from '../../../assets/_locales/en/messages.json' with { type: 'json' };
import {
  beginChallenge,
  lockAgain,
  lockStatus,
  removeLock,
  setLock,
  unlock,
} from '../../../src/background/family-lock.ts';
import { applyChange, mayShowOnce } from '../../../src/background/settings-authority.ts';
import type { FrictionKind } from '../../../src/core/family/friction.ts';
import type { FrictionChallenge } from '../../../src/core/family/lock-status.ts';
import { unlockMs } from '../../../src/core/family/unlock-window.ts';
import type { SettingsChange } from '../../../src/core/settings/change-settings.ts';
import { deleteLockRecord } from '../../../src/platform/family-store.ts';
import type { MessageKey } from '../../../src/platform/i18n.ts';
import type { Sender } from '../../../src/platform/messages-in.ts';
import { loadSettings } from '../../../src/platform/settings-store.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { siteOf } from '../samples.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

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
const set = (friction: FrictionKind | 'off') => outcome({ kind: 'set-friction', friction });

const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
const quickHash = vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation(
  (how, key, length) => derive({ ...(how as Pbkdf2Params), iterations: 1 }, key, length), // the only kind asked for
);

/** Time goes by, for both clocks. */
const pass = (ms: number) => vi.advanceTimersByTime(ms);
/** The clock of the device is set, and the steady one is not. */
const setClock = (byMs: number) => vi.setSystemTime(Date.now() + byMs);
/** The worker dies and wakes: all that it knew by heart is gone. What the tests hold is the old one. */
async function wakeAnew() {
  vi.resetModules();
  const [lock, authority] = await Promise.all([
    import('../../../src/background/family-lock.ts'),
    import('../../../src/background/settings-authority.ts'),
  ]);
  return { ...lock, ...authority };
}

async function challenge(): Promise<FrictionChallenge | undefined> {
  const { status } = await lockStatus();
  return status.kind === 'slowed' ? status.challenge : undefined;
}

async function textToType(): Promise<string> {
  const begun = await challenge();
  return begun?.kind === 'retype' ? begun.text : '';
}

beforeAll(() => {
  Object.assign(fakeBrowser, {
    i18n: {
      getMessage: (key: MessageKey, substitutions: readonly string[]) =>
        english[key].message.replace(/\$\w+\$/g, substitutions[0] ?? ''),
    },
  });
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'], now: startMs });
  fakeBrowser.storage.local.values = {};
  fakeBrowser.storage.session.values = {};
});

afterEach(async () => {
  vi.useRealTimers();
  await deleteLockRecord();
});

afterAll(() => {
  quickHash.mockRestore();
  Object.assign(fakeBrowser, { i18n: undefined });
});

describe.each<FrictionKind>(['wait', 'retype'])('under the friction "%s"', (kind) => {
  beforeEach(async () => {
    expect(await set(kind)).toBe('applied');
  });

  test('what loosens is refused, from our own pages and from frames; the rest is free', async () => {
    expect((await lockStatus()).status).toEqual({ kind: 'slowed', by: kind });
    expect(await outcome(off)).toBe('locked');
    expect(await outcome({ kind: 'pause-site', site: siteOf('space.example') }, frame)).toBe('locked');
    expect(await outcome({ kind: 'set-smallest-edge', edgePx: 512 })).toBe('locked');
    expect(await outcome({ kind: 'set-smallest-edge', edgePx: 0 })).toBe('applied');
    expect(await mayShowOnce()).toEqual({ isAllowed: false });
    const { settings } = await loadSettings();
    expect([settings.isEnabled, settings.pausedSites, settings.familyLock]).toEqual([true, [], 'slowed']);
  });

  test('an import that switches it off first is refused as a whole', async () => {
    const changes = [{ kind: 'set-friction', friction: 'off' } as const, { kind: 'disable' } as const];
    expect(await outcome({ kind: 'several', changes })).toBe('locked');
    expect((await loadSettings()).settings).toMatchObject({ friction: kind, isEnabled: true });
  });

  test('nobody sets a PIN in its place that they know', async () => {
    expect((await setLock('284617')).result).toBe('locked');
    expect((await removeLock()).result).toBe('locked');
    expect((await lockStatus()).status.kind).toBe('slowed');
  });

  test('nothing opens it that was not begun', async () => {
    pass(3_600_000);
    for (const typed of ['', '284617', 'ABCDE-FGHJK-MNPQR-STVWX']) {
      expect((await unlock(typed)).result).toBe('too-late');
    }
    expect(await outcome(off)).toBe('locked');
  });

  test('switched off it lets everything through, and on again it holds at once', async () => {
    await beginChallenge();
    const text = await textToType();
    pass(60_000);
    expect(await unlock(text)).toEqual({
      result: 'ok',
      status: { kind: 'unlocked', leftMs: unlockMs, by: 'friction' },
    });
    expect(await set('off')).toBe('applied');
    expect((await loadSettings()).settings.familyLock).toBe('none');
    expect(await outcome({ kind: 'pause-site', site: siteOf('space.example') })).toBe('applied');
    expect(await set(kind)).toBe('applied');
    expect((await loadSettings()).settings.familyLock).toBe('slowed');
    expect(await outcome(off)).toBe('locked');
  });

  test('an unlock lasts minutes, is not made longer, and the next takes the friction again', async () => {
    await beginChallenge();
    const text = await textToType();
    pass(60_000);
    await unlock(text);
    pass(unlockMs - 1);
    await beginChallenge();
    expect((await unlock(text)).status).toEqual({ kind: 'unlocked', leftMs: 1, by: 'friction' });
    expect(await mayShowOnce()).toEqual({ isAllowed: true });
    pass(1);
    expect(await mayShowOnce()).toEqual({ isAllowed: false });
    expect((await unlock(text)).result).toBe('too-late');
    expect(await outcome(off)).toBe('locked');
  });

  test('"lock now" ends an unlock', async () => {
    await beginChallenge();
    const text = await textToType();
    pass(60_000);
    await unlock(text);
    await lockAgain();
    expect(await outcome(off)).toBe('locked');
  });

  test('one that was begun is over after ten minutes', async () => {
    await beginChallenge();
    const text = await textToType();
    pass(10 * 60_000 + 1);
    expect((await unlock(text)).result).toBe('too-late');
    expect(await challenge()).toBeUndefined();
  });

  test('a PIN takes its place, and it takes that of a PIN that was removed', async () => {
    await beginChallenge();
    const text = await textToType();
    pass(60_000);
    await unlock(text);
    expect((await setLock('284617')).result).toBe('ok');
    expect((await lockStatus()).status).toEqual({ kind: 'locked', waitMs: 0 });
    await beginChallenge();
    expect((await unlock(text)).result).toBe('wrong');
    expect((await unlock('284617')).status).toMatchObject({ kind: 'unlocked', by: 'secret' });
    expect((await removeLock()).status).toEqual({ kind: 'slowed', by: kind });
  });
});

describe('a wait', () => {
  beforeEach(async () => {
    await set('wait');
    await beginChallenge();
  });

  test('takes a minute, and beginning again does not begin anew', async () => {
    pass(40_000);
    await beginChallenge();
    expect(await challenge()).toEqual({ kind: 'wait', leftMs: 20_000 });
    expect((await unlock('')).result).toBe('too-soon');
    pass(20_000);
    expect((await unlock('')).result).toBe('ok');
    expect(await outcome(off)).toBe('applied');
  });

  test.each([86_400_000, 120_000, -86_400_000])('is not changed by a clock set by %i ms', async (byMs) => {
    pass(10_000);
    setClock(byMs);
    expect(await challenge()).toEqual({ kind: 'wait', leftMs: 50_000 });
    pass(49_999);
    expect((await unlock('')).result).toBe('too-soon');
    pass(1);
    expect((await unlock('')).result).toBe('ok');
  });

  test('keeps the worker awake, so that the steady clock is known', async () => {
    const looked = vi.spyOn(fakeBrowser.storage.session, 'set');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looked.mock.calls.length).toBeGreaterThanOrEqual(6);
    looked.mockClear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looked).not.toHaveBeenCalled();
    looked.mockRestore();
  });

  test('goes on where the worker dies: nothing is lost, and nothing won', async () => {
    pass(30_000);
    await challenge();
    const woken = await wakeAnew();
    pass(20_000);
    expect((await woken.unlock('')).result).toBe('too-soon');
    expect((await woken.lockStatus()).status).toMatchObject({ challenge: { kind: 'wait', leftMs: 10_000 } });
    pass(10_000);
    expect((await woken.unlock('')).result).toBe('ok');
    expect((await woken.applyChange(off, ownPage)).kind).toBe('applied');
  });

  test('does not pass for a text', async () => {
    pass(60_000);
    expect(await set('retype')).toBe('applied');
    expect((await unlock('')).result).toBe('too-late');
    expect(await outcome(off)).toBe('locked');
  });

  test('does not pass for a text that a policy asks for instead', async () => {
    pass(60_000);
    fakeBrowser.storage.local.values.policy = { friction: 'retype' };
    expect((await unlock('')).result).toBe('too-late');
  });

  test('is begun anew after a restart of the browser', async () => {
    pass(60_000);
    fakeBrowser.storage.session.values = {};
    expect((await unlock('')).result).toBe('too-late');
  });
});

describe('a text to be retyped', () => {
  beforeEach(async () => {
    await set('retype');
    await beginChallenge();
  });

  test('is long enough to take a moment, stays the same until it is right, and is another one each time', async () => {
    const text = await textToType();
    expect(text.length).toBeGreaterThan(80);
    pass(20_000);
    expect((await unlock(`${text} no`)).result).toBe('wrong');
    expect(await textToType()).toBe(text);
    expect((await unlock(text)).result).toBe('ok');
    await lockAgain();
    await beginChallenge();
    expect(await textToType()).not.toBe(text);
  });

  test('is not taken at once: nobody has typed that', async () => {
    const text = await textToType();
    expect((await unlock(text)).result).toBe('too-soon');
    setClock(3_600_000);
    expect((await unlock(text)).result).toBe('too-soon');
    expect(await outcome(off)).toBe('locked');
  });
});

test('a friction that a policy of the browser fixes holds before anybody has written a hint of it', async () => {
  fakeBrowser.storage.local.values = { policy: { friction: 'wait' } };
  expect(await outcome(off)).toBe('locked');
  expect(await set('off')).toBe('managed');
  expect((await lockStatus()).status).toEqual({ kind: 'slowed', by: 'wait' });
});

test('a disk that refuses leaves a friction as it is, and opens nothing', async () => {
  await set('wait');
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const refusing = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
    throw new Error('the disk refuses');
  });
  expect(await outcome(off)).toBe('locked');
  expect((await loadSettings()).settings.familyLock).toBe('slowed');
  refusing.mockRestore();
  warned.mockRestore();
});
