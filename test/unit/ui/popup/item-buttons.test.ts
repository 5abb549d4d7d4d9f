import { describe, expect, it } from 'vitest';
import type { Showing } from '../../../../src/core/family/showing.ts';
import type { PageItem } from '../../../../src/core/report/page-item.ts';
import { itemButtons } from '../../../../src/ui/popup/item-buttons.ts';
import { sampleItem, sampleScores } from './sample-state.ts';

const open: Showing = { mayShowOnce: true, mayShowAlways: true, isAsked: false, unlocker: 'grown-up' };
const scores = sampleScores({ porn: 1 });

describe('the buttons of a listed picture', () => {
  it.each<[string, Partial<PageItem>, readonly string[]]>([
    ['a veiled one', { state: 'veiled', scores }, ['actionShowOnce', 'itemAlwaysShow']],
    ['one that could not be judged', { state: 'unjudged' }, ['actionShowAnyway']],
    ['one that a person covered', { state: 'covered-by-person', scores }, ['actionShowOnce']],
    ['one that a person opened', { state: 'shown-by-person', scores }, ['actionCover', 'itemAlwaysShow']],
    ['one opened without a verdict', { state: 'shown-by-person' }, ['actionCover']],
    ['a safe one', { state: 'shown', scores }, ['itemCover']],
    ['one that waits', { state: 'waiting' }, []],
  ])('of %s', (_, changes, labels) => {
    expect(itemButtons(sampleItem(changes), open).map(({ label }) => label)).toEqual(labels);
  });

  it('asks the page for what it says', () => {
    const commands = itemButtons(sampleItem({ state: 'veiled', scores }), open).map(({ command }) => command);
    expect(commands).toEqual(['show-once', 'always-show-image']);
  });

  it('offers under a family lock what it leaves, and always to cover', () => {
    const labels = (changes: Partial<PageItem>, showing: Partial<Showing>) =>
      itemButtons(sampleItem({ scores, ...changes }), { ...open, ...showing }).map(({ label }) => label);
    expect(labels({ state: 'veiled' }, { mayShowAlways: false })).toEqual(['actionShowOnce']);
    expect(labels({ state: 'veiled' }, { mayShowOnce: false, mayShowAlways: false })).toEqual([]);
    expect(labels({ state: 'shown' }, { mayShowOnce: false, mayShowAlways: false })).toEqual(['itemCover']);
  });
});
