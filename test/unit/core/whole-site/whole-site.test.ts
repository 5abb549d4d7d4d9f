import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import type { Settings } from '../../../../src/core/settings/schema.ts';
import { standingUnknown, withPassage } from '../../../../src/core/whole-site/standing.ts';
import { type FramePlace, hasRoom, noticeFor, policyIn } from '../../../../src/core/whole-site/whole-site.ts';
import { hostListOf, siteOf } from '../../samples.ts';

const page: FramePlace = {
  isTop: true,
  ownHost: 'www.gallery.example',
  topHost: 'www.gallery.example',
  label: { isOwn: false, isOfTop: false },
  standing: standingUnknown,
  listed: [],
};
const space: FramePlace = { ...page, isTop: false, ownHost: 'space.example', topHost: 'hub.example' };
const labelled = { isOwn: true, isOfTop: false };

const withRule = (site: string): Settings => ({
  ...defaultSettings(),
  siteRules: [{ site: siteOf(site), rule: 'cover-all' }],
});
const withLabels: Settings = { ...defaultSettings(), labelledPages: 'cover-all' };
const locked = (settings: Settings): Settings => ({ ...settings, familyLock: 'locked' });

const notice = (settings: Settings, place: FramePlace) =>
  noticeFor(settings, place, policyIn(settings, place));

describe('what stands before a website', () => {
  test.each([
    ['nothing, where no rule is', defaultSettings(), page],
    [
      'nothing, where a rule only sets a sensitivity',
      {
        ...withRule('gallery.example'),
        siteRules: [{ site: siteOf('gallery.example'), rule: 'strict' as const }],
      },
      page,
    ],
    [
      'nothing, once a person reads on',
      withRule('gallery.example'),
      { ...page, standing: { ...standingUnknown, own: 'covered' as const } },
    ],
    [
      'nothing, while it is paused',
      { ...withRule('gallery.example'), pausedSites: [siteOf('gallery.example')] },
      page,
    ],
    ['nothing, where such labels mean nothing', defaultSettings(), { ...page, label: labelled }],
    ['nothing of its own, in a frame of a page with a rule', withRule('hub.example'), space],
    [
      'nothing of its own, in a frame of a page with a label',
      withLabels,
      { ...space, label: { isOwn: true, isOfTop: true } },
    ],
  ])('%s', (_, settings, place) => {
    expect(notice(settings, place)).toBeUndefined();
  });

  test('names the rule, also one of a website above', () => {
    expect(notice(withRule('gallery.example'), page)).toEqual({
      cause: { kind: 'rule', site: 'gallery.example' },
      host: 'www.gallery.example',
      mayShowAlways: true,
      unlocker: 'grown-up',
    });
  });

  test('names the list that covers, and pauses its website alone', () => {
    const list = hostListOf({ rule: 'cover-all' });
    const site = siteOf('www.gallery.example');
    const place = { ...page, listed: [{ site, by: siteOf('gallery.example'), listId: list.listId }] };
    expect(notice({ ...defaultSettings(), hostLists: [list] }, place)?.cause).toEqual({
      kind: 'list',
      list: list.name,
      site,
    });
  });

  test('names an alert where that is known', () => {
    const place = { ...page, standing: { ...standingUnknown, isByAlert: true } };
    expect(notice(withRule('gallery.example'), place)?.cause.kind).toBe('alert');
  });

  test('names the label of a page, and has no rule to remove', () => {
    expect(notice(withLabels, { ...page, label: labelled })).toMatchObject({
      cause: { kind: 'adult-label' },
    });
  });

  test('stands in a frame whose own website has a rule or a label', () => {
    expect(notice(withRule('space.example'), space)?.cause).toEqual({ kind: 'rule', site: 'space.example' });
    expect(notice(withLabels, { ...space, label: labelled })?.cause.kind).toBe('adult-label');
  });

  test('offers to show it to nobody while the family lock holds', () => {
    expect(notice(locked(withRule('gallery.example')), page)?.mayShowAlways).toBe(false);
  });
});

describe('a labelled page whose pictures a person wants judged', () => {
  const place = { ...page, label: labelled, standing: { ...standingUnknown, own: 'judged' as const } };

  test('is like every other page', () => {
    expect(policyIn(withLabels, place).coversAll).toBeUndefined();
    expect(notice(withLabels, place)).toBeUndefined();
  });

  test('is covered again as soon as the family lock holds', () => {
    expect(policyIn(locked(withLabels), place).coversAll).toBe('adult-label');
    expect(notice(locked(withLabels), place)?.mayShowAlways).toBe(false);
  });

  test('keeps the rule of its website', () => {
    const settings = { ...withLabels, siteRules: withRule('gallery.example').siteRules };
    expect(notice(settings, place)?.cause.kind).toBe('rule');
  });

  test('opens the Spaces inside it, and no frame that has a label of its own', () => {
    const standing = { ...standingUnknown, top: 'judged' as const };
    const ofTop = { ...space, label: { isOwn: false, isOfTop: true }, standing };
    expect(policyIn(withLabels, ofTop).coversAll).toBeUndefined();
    const ofBoth = { ...ofTop, label: { isOwn: true, isOfTop: true } };
    expect(policyIn(withLabels, ofBoth).coversAll).toBe('adult-label');
    expect(notice(withLabels, ofBoth)?.cause.kind).toBe('adult-label');
  });
});

test('a choice is about one host: the frame’s own, that of the page around it, or neither', () => {
  const frame = { ownHost: 'space.example', topHost: 'hub.example' };
  const after = (host: string) => withPassage(standingUnknown, { host, passage: 'covered' }, frame);
  expect(after('space.example')).toEqual({ ...standingUnknown, own: 'covered' });
  expect(after('hub.example')).toEqual({ ...standingUnknown, top: 'covered' });
  expect(after('other.example')).toEqual(standingUnknown);
});

test.each([
  [{ isTop: true, widthPx: 10, heightPx: 10 }, true],
  [{ isTop: false, widthPx: 240, heightPx: 180 }, true],
  [{ isTop: false, widthPx: 239, heightPx: 180 }, false],
  [{ isTop: false, widthPx: 240, heightPx: 179 }, false],
])('in %j there is room: %s', (frame, expected) => {
  expect(hasRoom(frame)).toBe(expected);
});
