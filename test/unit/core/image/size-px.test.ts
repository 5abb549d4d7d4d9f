import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { haveSameShape } from '../../../../src/core/image/size-px.ts';

const size = (widthPx: number, heightPx: number) => ({ widthPx, heightPx });

describe('one picture at two densities', () => {
  test.each([
    ['at the same density', size(640, 480), size(640, 480)],
    ['at 2x', size(1280, 960), size(640, 480)],
    ['at 1.5x', size(300, 200), size(200, 133)],
    ['at 3x, both edges cut', size(1000, 500), size(333, 166)],
    // Natural sizes as Chromium 156 gives them to an <img srcset>: it cuts, it does not round.
    ['at 2x, with an odd narrow edge', size(25, 1000), size(12, 500)],
    ['at 3x, tall and narrow', size(100, 1000), size(33, 333)],
    ['at 2.2x, a strip', size(720, 8000), size(327, 3636)],
    ['at 2.75x, a strip', size(720, 8000), size(261, 2909)],
    ['at 1.37x, wide', size(101, 33), size(73, 24)],
    ['at 2.75x, a telephone screenshot', size(591, 1280), size(214, 465)],
    ['shown larger than it is, by a width descriptor', size(100, 75), size(200, 150)],
  ])('has one shape %s', (_, decoded, seen) => {
    expect(haveSameShape(decoded, seen)).toBe(true);
    expect(haveSameShape(seen, decoded)).toBe(true);
  });

  test('has one shape at every density, however the browser cuts or rounds', () => {
    const edgePx = fc.integer({ min: 1, max: 6000 });
    const decoded = fc.record({ widthPx: edgePx, heightPx: edgePx });
    const density = fc.double({ min: 0.25, max: 4, noNaN: true });
    fc.assert(
      fc.property(decoded, density, fc.constantFrom(Math.floor, Math.round), (real, times, cut) => {
        const seen = size(cut(real.widthPx / times), cut(real.heightPx / times));
        fc.pre(seen.widthPx > 0 && seen.heightPx > 0);
        expect(haveSameShape(real, seen)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('two pictures', () => {
  test.each([
    ['upright and lying', size(640, 480), size(480, 640)],
    ['square and 4:3', size(600, 600), size(640, 480)],
    ['3:2 and 4:3', size(600, 400), size(640, 480)],
    ['a strip and its half', size(720, 8000), size(720, 4000)],
    ['a square of 100 px and one 5 px higher', size(100, 100), size(100, 105)],
  ])('have different shapes: %s', (_, left, right) => {
    expect(haveSameShape(left, right)).toBe(false);
    expect(haveSameShape(right, left)).toBe(false);
  });
});
