import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureHost, restartHost } from '../../../src/platform/inference-host.ts';

/** The browser's one offscreen document. It refuses a second one, as the browser does. */
class FakeOffscreen {
  isOpen = false;
  created = 0;
  failures = 0;

  async createDocument(): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('no memory');
    }
    await Promise.resolve();
    if (this.isOpen) throw new Error('Only a single offscreen document may be created.');
    this.isOpen = true;
    this.created += 1;
  }

  async closeDocument(): Promise<void> {
    if (!this.isOpen) throw new Error('No current offscreen document.');
    this.isOpen = false;
  }
}

let offscreen: FakeOffscreen;
beforeEach(() => {
  offscreen = new FakeOffscreen();
  const getContexts = async () => (offscreen.isOpen ? [{}] : []);
  vi.stubGlobal('chrome', { offscreen, runtime: { getContexts } });
});
afterEach(() => void vi.unstubAllGlobals());

test('the host is created once, however many frames ask at once', async () => {
  await Promise.all([ensureHost(), ensureHost(), ensureHost()]);
  await ensureHost();
  expect(offscreen.created).toBe(1);
});

test('a host that cannot be created is an error for those who asked, and the next ask tries again', async () => {
  offscreen.failures = 1;
  await expect(ensureHost()).rejects.toThrow('no memory');
  await ensureHost();
  expect(offscreen.created).toBe(1);
});

test('a host that hangs is ended and another one is started', async () => {
  await ensureHost();
  await restartHost();
  expect([offscreen.isOpen, offscreen.created]).toEqual([true, 2]);
});

test('a restart without a host starts one', async () => {
  await restartHost();
  expect(offscreen.created).toBe(1);
});

test('two frames that want the same host restarted at once both get a running one', async () => {
  await ensureHost();
  const all = await Promise.allSettled([restartHost(), restartHost()]);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  expect(offscreen.isOpen).toBe(true);
});

test('a browser without offscreen documents has the host in the page that is asked', async () => {
  vi.stubGlobal('chrome', { runtime: {} });
  await ensureHost();
  await restartHost();
});
