import { describe, expect, it } from 'vitest';
import { parseTabId } from '../../../../src/ui/popup/parse-tab-id.ts';

describe('the tab named in the address of the popup', () => {
  it.each<[string, number | undefined]>([
    ['?tab=12', 12],
    ['', undefined],
    ['?tab=', undefined],
    ['?tab=-1', undefined],
    ['?tab=1e3', undefined],
    ['?tab=12x', undefined],
    ['?tab=99999999999', undefined],
  ])('%s', (search, tabId) => {
    expect(parseTabId(search)).toBe(tabId);
  });
});
