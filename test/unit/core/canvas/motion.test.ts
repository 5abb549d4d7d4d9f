import { expect, test } from 'vitest';
import { isInMotion, nextMotion } from '../../../../src/core/canvas/motion.ts';

/** Motion after changes with these times between them. */
const after = (...pausesMs: readonly number[]) => pausesMs.reduce(nextMotion, 0);
const frames = (count: number) => Array.from({ length: count }, () => 16);

test.each([
  { name: 'a single change', pausesMs: [Number.POSITIVE_INFINITY], moves: false },
  { name: 'five frames', pausesMs: frames(5), moves: true },
  { name: 'an animation with a hiccup', pausesMs: [...frames(60), 400, ...frames(2)], moves: true },
  { name: 'an animation that rested', pausesMs: [...frames(60), 700], moves: false },
  { name: 'a live preview of four pictures a second', pausesMs: Array(40).fill(250), moves: false },
  { name: 'a preview after an animation', pausesMs: [...frames(60), 250, 250, 250], moves: false },
])('$name: $moves', ({ pausesMs, moves }) => {
  expect(isInMotion(after(...pausesMs))).toBe(moves);
});
