import { beforeEach, expect, test, vi } from 'vitest';
import { showDraft } from '../../../src/background/show-draft.ts';
import { dropDraft, loadDraft } from '../../../src/platform/report-drafts.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { reportDraft } from '../samples.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

beforeEach(() => {
  fakeBrowser.storage.session.values = {};
  fakeBrowser.storage.local.values = {};
  fakeBrowser.opened.length = 0;
});

const { facts, offered } = reportDraft();
const pageUrl = 'https://hub.example/page';
const openedDraft = async () => {
  const [, draftId = ''] = /\?draft=(.*)$/.exec(fakeBrowser.opened.at(-1) ?? '') ?? [];
  return { draftId, draft: await loadDraft(draftId) };
};

test('a draft waits in the session alone, with the address of its page, until it is dropped', async () => {
  await showDraft({ facts, offered: { ...offered, pageUrl: 'https://liar.example/' } }, pageUrl);
  const { draftId, draft } = await openedDraft();
  expect(fakeBrowser.opened[0]).toContain('chrome-extension://our-extension/src/ui/report/report.html?');
  expect(draft).toEqual({ facts, offered: { ...offered, pageUrl } });
  expect(fakeBrowser.storage.local.values).toEqual({});
  await dropDraft(draftId);
  expect(await loadDraft(draftId)).toBeUndefined();
});

test('two that come at once both wait, and of many the newest', async () => {
  await Promise.all(Array.from({ length: 7 }, () => showDraft({ facts, offered }, pageUrl)));
  const ids = fakeBrowser.opened.map((url) => url.split('=')[1] ?? '');
  const waiting = await Promise.all(ids.map((id) => loadDraft(id)));
  expect(waiting.map((draft) => draft !== undefined)).toEqual([false, false, ...Array(5).fill(true)]);
});

test('an address without end is not offered', async () => {
  const { pageUrl: _, ...others } = offered;
  await showDraft({ facts, offered: others }, `https://hub.example/${'x'.repeat(5000)}`);
  expect((await openedDraft()).draft?.offered).toEqual(others);
});

test('of a picture without a verdict the person is told, and nothing is kept', async () => {
  await showDraft('not-judged', pageUrl);
  expect(fakeBrowser.opened[0]).toMatch(/\?draft=not-judged$/);
  expect(fakeBrowser.storage.session.values).toEqual({});
});
