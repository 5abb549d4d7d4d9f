import { describe, expect, it } from 'vitest';
import { foundItems } from '../../../../src/ui/popup/found-items.ts';
import { sampleFrame, sampleItem } from './sample-state.ts';

describe('the pictures found on a page', () => {
  it('lists what can be acted on apart from what is safe, and leaves out what has no verdict', () => {
    const frame = sampleFrame('a', [
      'shown',
      'veiled',
      'waiting',
      'unjudged',
      'left-alone',
      'shown-by-person',
      'covered-by-person',
    ]);
    const { notable, safe } = foundItems([frame]);
    expect(notable.map(({ item }) => item.itemId)).toEqual(['1', '3', '5', '6']);
    expect(safe.map(({ item }) => item.itemId)).toEqual(['0']);
  });

  it('calls nothing safe that is shown without a verdict', () => {
    const unchecked = sampleItem({
      state: 'shown',
      reasons: [{ kind: 'failure', failure: { kind: 'timeout' } }],
    });
    const { notable, safe } = foundItems([{ ...sampleFrame('a', []), items: [unchecked] }]);
    expect([notable.length, safe.length]).toEqual([1, 0]);
  });

  it('keeps a row in its place when its picture is shown or covered again', () => {
    const places = (second: 'veiled' | 'shown-by-person') =>
      foundItems([sampleFrame('a', ['unjudged', second, 'veiled'])]).notable.map(({ key }) => key);
    expect(places('shown-by-person')).toEqual(places('veiled'));
  });

  it('tells pictures of different frames apart', () => {
    const { notable } = foundItems([sampleFrame('a', ['veiled']), sampleFrame('b', ['veiled'])]);
    expect(notable.map(({ key }) => key)).toEqual(['a/0', 'b/0']);
  });

  it('leaves out frames where nothing is covered', () => {
    const { notable } = foundItems([{ ...sampleFrame('a', ['veiled']), isActive: false }]);
    expect(notable).toEqual([]);
  });
});
