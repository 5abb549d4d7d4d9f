import { expect, test } from 'vitest';
import { LookTurns, paceFor } from '../../../../src/content/canvas/look-turns.ts';

const canvases = (count: number) =>
  Array.from({ length: count }, (_, name) => ({ name, isHandedOver: false, changedAtMs: 0 }));
const worker = { name: -1, isHandedOver: true, changedAtMs: 0 };
const names = (turn: readonly { readonly name: number }[]) => turn.map(({ name }) => name);

test('each canvas gets its turn', () => {
  const turns = new LookTurns();
  const all = canvases(10);
  expect(names(turns.next(all, 0))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(names(turns.next(all, 500))).toEqual([8, 9, 0, 1, 2, 3, 4, 5]);
  expect(names(turns.next(canvases(2), 1000))).toEqual([0, 1]);
});

test('what a worker draws is looked at each time, the others no more often for it', () => {
  const turns = new LookTurns();
  const all = [worker, ...canvases(1)];
  expect(names(turns.next(all, 0))).toEqual([-1, 0]);
  expect(names(turns.next(all, 16))).toEqual([-1]);
  expect(names(turns.next(all, 500))).toEqual([-1, 0]);
});

test.each([
  { name: 'nothing in view', inView: [], nowMs: 0, pace: 'never' },
  { name: 'canvases of the page', inView: canvases(3), nowMs: 0, pace: 'rarely' },
  { name: 'a worker that draws', inView: [worker], nowMs: 1999, pace: 'frame' },
  { name: 'a worker that rests', inView: [worker], nowMs: 2000, pace: 'soon' },
])('$name: $pace', ({ inView, nowMs, pace }) => {
  expect(paceFor(inView, nowMs)).toBe(pace);
});
