import { expect, test } from 'vitest';
import { placeOfNotice } from '../../../../src/core/report/place-of-notice.ts';
import { discussionLink, noticeMailLink, writeNotice } from '../../../../src/core/report/write-notice.ts';
import { reportDraft } from '../../samples.ts';

test.each([
  ['https://huggingface.co/spaces/anna/flux-demo', ['anna/flux-demo']],
  ['https://huggingface.co/spaces/anna/flux.demo/tree/main?x=1', ['anna/flux.demo']],
  ['https://anna-flux-demo.hf.space/?__theme=dark', ['anna/flux-demo', 'anna-flux/demo']],
  ['https://anna-demo.static.hf.space/', ['anna/demo']],
])('%s is a Space', (url, spaces) => {
  expect(placeOfNotice(new URL(url))).toEqual({ kind: 'space', spaces });
});

test.each([
  ['https://huggingface.co/models', 'huggingface.co'],
  ['https://demo.hf.space/', 'demo.hf.space'],
  ['https://www.gallery.test/a?b', 'gallery.test'],
  ['https://huggingface.co.evil.test/spaces/anna/demo', 'huggingface.co.evil.test'],
  ['https://anna-demo.hf.space.evil.test/', 'anna-demo.hf.space.evil.test'],
])('%s is another site', (url, host) => {
  expect(placeOfNotice(new URL(url))).toEqual({ kind: 'site', host });
});

test.each(['chrome://settings', 'file:///a', 'about:blank', 'data:text/html,x'])(
  '%s is no page of the web',
  (url) => {
    expect(placeOfNotice(new URL(url))).toBeUndefined();
  },
);

test('a notice says what, where and when, and nothing of what was not known', () => {
  const { picture, reasons } = reportDraft().facts;
  const pageUrl = 'https://huggingface.co/spaces/anna/flux';
  const seenAtMs = Date.UTC(2026, 10, 25, 15, 4);
  const { title, body } = writeNotice({ pageUrl, seenAtMs, picture: { picture, reasons } }, 'space');
  expect(title).toContain('this Space');
  expect(body).toContain('on 2026-11-25 at 15:04 UTC');
  expect(body).toContain(pageUrl);
  expect(body).toContain(picture.imageId);
  expect(body).toContain('not attached');
  const bare = writeNotice({ pageUrl, seenAtMs }, 'site').body;
  expect(bare).not.toMatch(/SHA-256|classifier takes|Hub/);
});

test('links hold the notice, whatever stands in it', () => {
  const notice = { title: 'a & b?', body: 'one\ntwo # 100 % +' };
  const link = new URL(discussionLink('anna/flux', notice));
  expect(`${link.origin}${link.pathname}`).toBe('https://huggingface.co/spaces/anna/flux/discussions/new');
  expect([...link.searchParams]).toEqual([
    ['title', notice.title],
    ['description', notice.body],
  ]);
  const mail = new URL(noticeMailLink('gallery.test', notice));
  expect(decodeURIComponent(mail.pathname)).toBe('abuse@gallery.test');
  expect(mail.searchParams.get('body')).toBe(notice.body);
});
