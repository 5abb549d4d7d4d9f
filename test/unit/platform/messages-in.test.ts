import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ask } from '../../../src/contract/messages.ts';
import { onAsk, type Sender } from '../../../src/platform/messages-in.ts';
import { fakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

const ask: Ask = { name: 'frame/drop-gate', attribute: 'qwertyuiop' };
const frame = {
  id: 'our-extension',
  url: 'https://space.example/',
  frameId: 3,
  documentId: 'D1',
  tab: { id: 7, url: 'https://hub.example/space' },
};
let heard: [Ask, Sender][] = [];

beforeAll(() => {
  onAsk((message, sender) => {
    heard.push([message, sender]);
    return Promise.resolve('answer');
  });
});
beforeEach(() => {
  heard = [];
});

describe('a message', () => {
  test('from a frame of a page comes with its place', async () => {
    const [reply] = fakeBrowser.runtime.onMessage.fire({ ...ask }, frame);
    const topUrl = 'https://hub.example/space';
    expect(heard).toEqual([[ask, { kind: 'frame', tabId: 7, frameId: 3, documentId: 'D1', topUrl }]]);
    expect(await reply).toBe('answer');
  });

  test('from a page of ours, in a tab or not, is known as such', () => {
    const url = 'chrome-extension://our-extension/src/ui/popup/popup.html';
    fakeBrowser.runtime.onMessage.fire(ask, { id: 'our-extension', url });
    fakeBrowser.runtime.onMessage.fire(ask, { ...frame, url });
    expect(heard.map(([, sender]) => sender)).toEqual([{ kind: 'own-page' }, { kind: 'own-page' }]);
  });

  test.each([
    ['another extension', ask, { ...frame, id: 'another-extension' }],
    [
      'a page that only looks like ours',
      ask,
      { id: 'our-extension', url: 'https://our-extension/popup.html' },
    ],
    ['a frame without a tab', ask, { ...frame, tab: undefined }],
    ['a frame without a document', ask, { ...frame, documentId: undefined }],
    ['a frame, but is none of the table', { name: 'settings/read' }, frame],
    ['a frame, but is broken', { ...ask, attribute: 1 }, frame],
  ])('from %s is not heard', (_, message, sender) => {
    expect(fakeBrowser.runtime.onMessage.fire(message, sender)).toEqual([undefined]);
    expect(heard).toEqual([]);
  });
});
