import { describe, expect, it } from 'vitest';
import { createStore } from '../../../../src/ui/components/store.ts';

function makeCounter() {
  const shown: number[] = [];
  const frames: (() => void)[] = [];
  const store = createStore({
    initial: 0,
    reduce: (sum: number, add: number) => sum + add,
    show: (sum) => shown.push(sum),
    schedule: (callback) => frames.push(callback),
  });
  return { store, shown, frames };
}

describe('the store', () => {
  it('knows its new state at once and shows it at the next frame', () => {
    const { store, shown, frames } = makeCounter();
    store.dispatch(1);
    expect([store.state(), shown]).toEqual([1, []]);
    frames.shift()?.();
    expect(shown).toEqual([1]);
  });

  it('draws once for 2000 events of one frame', () => {
    const { store, shown, frames } = makeCounter();
    for (let event = 0; event < 2000; event += 1) store.dispatch(1);
    expect(frames).toHaveLength(1);
    frames.shift()?.();
    expect(shown).toEqual([2000]);
  });

  it('draws again for what comes after a frame', () => {
    const { store, shown, frames } = makeCounter();
    store.dispatch(1);
    frames.shift()?.();
    store.dispatch(1);
    frames.shift()?.();
    expect(shown).toEqual([1, 2]);
  });
});
