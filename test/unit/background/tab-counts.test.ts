import { beforeEach, describe, expect, test, vi } from 'vitest';
import { countFrame, forgetTab } from '../../../src/background/tab-counts.ts';
import { fakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

beforeEach(() => {
  fakeBrowser.storage.session.values = {};
  fakeBrowser.badges.clear();
});

const frame = (frameId: number, tabId = 7) => ({ tabId, frameId });
const tally = (covered: number, unjudged = 0) => ({ waiting: 50, shown: 20, covered, unjudged });
const badge = (tabId = 7) => fakeBrowser.badges.get(tabId);

describe('the badge of a tab', () => {
  test('counts what is covered and what could not be judged, and nothing else', async () => {
    await countFrame(frame(0), tally(3, 2));
    expect(badge()).toBe('5');
  });

  test('adds up the frames that tell at once', async () => {
    await Promise.all([0, 1, 2].map((frameId) => countFrame(frame(frameId), tally(frameId + 1))));
    expect(badge()).toBe('6');
  });

  test('takes the last word of each frame', async () => {
    await countFrame(frame(0), tally(3));
    await countFrame(frame(1), tally(4));
    await countFrame(frame(0), tally(1));
    expect(badge()).toBe('5');
  });

  test('does without a frame that has gone', async () => {
    await countFrame(frame(0), tally(3));
    await countFrame(frame(1), tally(4));
    await countFrame(frame(1), tally(0));
    expect(badge()).toBe('3');
  });

  test('is empty when nothing is covered', async () => {
    await countFrame(frame(0), tally(0));
    expect(badge()).toBe('');
  });

  test('has room for three digits', async () => {
    await countFrame(frame(0), tally(999));
    expect(badge()).toBe('999');
    await countFrame(frame(0), tally(1000));
    expect(badge()).toBe('999+');
  });

  test('is its own', async () => {
    await countFrame(frame(0, 7), tally(3));
    await countFrame(frame(0, 8), tally(4));
    expect([badge(7), badge(8)]).toEqual(['3', '4']);
  });

  test('starts anew with another page', async () => {
    await countFrame(frame(1), tally(4));
    await forgetTab(7);
    expect(badge()).toBe('');
    await countFrame(frame(0), tally(1));
    expect(badge()).toBe('1');
  });

  test('goes on counting after a storage that failed once', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(countFrame(frame(0), tally(1))).rejects.toThrow('full');
    await countFrame(frame(1), tally(4));
    expect(badge()).toBe('4');
  });
});

test('counts outlive the service worker', async () => {
  await countFrame(frame(0), tally(3));
  vi.resetModules();
  const woken = await import('../../../src/background/tab-counts.ts');
  expect(woken.countFrame).not.toBe(countFrame);
  await woken.countFrame(frame(1), tally(4));
  expect(badge()).toBe('7');
});

test('a closed tab leaves nothing behind', async () => {
  await countFrame(frame(0), tally(3));
  await forgetTab(7);
  expect(fakeBrowser.storage.session.values).toEqual({});
});
