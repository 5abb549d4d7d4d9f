import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blurStepFor, blurSteps } from '../../../../src/core/veil/blur-step.ts';
import { present } from '../../samples.ts';

const edgesPx = fc.double({ min: 0, max: 100_000, noNaN: true });

test.each([
  [0, 8],
  [64, 8],
  [64.5, 16],
  [128, 16],
  [512, 60],
  [513, 110],
  [4096, 180],
])('a picture of %d px is blurred by %d px', (edgePx, radiusPx) => {
  expect(blurSteps[blurStepFor(edgePx)]?.radiusPx).toBe(radiusPx);
});

test('there is a step for every size', () => {
  fc.assert(
    fc.property(edgesPx, (edgePx) => {
      expect(blurSteps[blurStepFor(edgePx)]).toBeDefined();
    }),
  );
});

test('a larger picture is never blurred less', () => {
  fc.assert(
    fc.property(edgesPx, edgesPx, (left, right) => {
      const [smaller, larger] = [Math.min(left, right), Math.max(left, right)];
      expect(blurStepFor(larger)).toBeGreaterThanOrEqual(blurStepFor(smaller));
    }),
  );
});

test('every step with an end blurs by a tenth of its largest edge at least', () => {
  for (const { maxEdgePx, radiusPx } of blurSteps.slice(0, -1))
    expect(radiusPx).toBeGreaterThanOrEqual(maxEdgePx / 10);
  expect(present(blurSteps.at(-1)).maxEdgePx).toBe(Number.POSITIVE_INFINITY);
});
