import { describe, expect, it } from 'vitest';
import { pageStatus, statusDetailOf } from '../../../../src/ui/popup/page-status.ts';
import type { PopupState } from '../../../../src/ui/popup/popup-state.ts';
import { framesOf, sampleFrame, sampleItem, sampleState, site } from './sample-state.ts';

const paused = { pausedSites: [site('huggingface.co')] };

describe('the status of a page', () => {
  it.each<[string, PopupState, string]>([
    ['waits until the settings are read', sampleState({ stored: undefined }), 'loading'],
    ['waits until a frame has answered', sampleState({ link: 'connecting' }), 'loading'],
    ['says that it is switched off', sampleState({}, { isEnabled: false }), 'off'],
    ['says "off" before "unreachable"', sampleState({ link: 'unreachable' }, { isEnabled: false }), 'off'],
    ['says that a page cannot be checked', sampleState({ link: 'unreachable' }), 'unreachable'],
    ['says "unreachable" before "paused"', sampleState({ link: 'unreachable' }, paused), 'unreachable'],
    ['says that the site is paused', sampleState({}, paused), 'paused'],
    ['says "paused" before the page has answered', sampleState({ link: 'connecting' }, paused), 'paused'],
    ['is on when a frame answers', sampleState(), 'on'],
    ['is on where the page has no host', sampleState({ tab: { tabId: 7, host: '' } }, paused), 'on'],
  ])('%s', (_, state, kind) => {
    expect(pageStatus(state).kind).toBe(kind);
  });

  it('takes www. away before it compares the host with the paused sites', () => {
    const state = sampleState({ tab: { tabId: 7, host: 'www.huggingface.co' } }, paused);
    expect(pageStatus(state)).toEqual({ kind: 'paused', site: 'huggingface.co' });
  });

  it('counts a change that is asked for and not yet answered', () => {
    const asked = new Map([['main-switch', { kind: 'disable' } as const]]);
    expect(pageStatus(sampleState({ asked })).kind).toBe('off');
  });

  it('adds up the pictures of all frames that are active', () => {
    const asleep = { ...sampleFrame('c', ['veiled', 'shown']), isActive: false };
    const frames = framesOf(
      sampleFrame('a', ['shown', 'veiled', 'waiting', 'left-alone']),
      sampleFrame('b', ['shown-by-person', 'covered-by-person', 'unjudged']),
      asleep,
    );
    const tally = { waiting: 1, shown: 2, covered: 2, unjudged: 1, unchecked: 0 };
    expect(pageStatus(sampleState({ frames }))).toEqual({ kind: 'on', tally });
  });
});

it('does not count a picture as checked that is shown without a verdict', () => {
  const unchecked = sampleItem({
    state: 'shown',
    reasons: [{ kind: 'failure', failure: { kind: 'timeout' } }],
  });
  const frames = framesOf({ ...sampleFrame('a', []), items: [unchecked, sampleItem({ state: 'shown' })] });
  const tally = { waiting: 0, shown: 1, covered: 0, unjudged: 0, unchecked: 1 };
  expect(pageStatus(sampleState({ frames }))).toEqual({ kind: 'on', tally });
});

describe('the line under the status', () => {
  it.each([
    ['checking', { waiting: 1, shown: 2, covered: 0, unjudged: 3, unchecked: 1 }],
    ['incomplete', { waiting: 0, shown: 2, covered: 0, unjudged: 3, unchecked: 1 }],
    ['unchecked', { waiting: 0, shown: 2, covered: 0, unjudged: 0, unchecked: 1 }],
    ['done', { waiting: 0, shown: 0, covered: 1, unjudged: 0, unchecked: 0 }],
    ['empty', { waiting: 0, shown: 0, covered: 0, unjudged: 0, unchecked: 0 }],
  ])('is "%s"', (detail, tally) => {
    expect(statusDetailOf(tally)).toBe(detail);
  });
});
