import { expect, test } from 'vitest';
import { dequantise, zeroPointOf } from '../../../../scripts/build-model/quantised-tensor.ts';

const tensor = { name: 'kernel', shape: [3], bytes: Uint8Array.of(0, 100, 255), scale: 0.01, min: -1 };

test('restores values as 32-bit floats', () => {
  expect(dequantise(tensor)).toEqual([-1, 0, Math.fround(1.55)]);
});

test('finds the byte that stands for zero', () => {
  expect(zeroPointOf(tensor)).toBe(100);
});

test.each([
  { what: 'between two bytes', min: -1.005 },
  { what: 'below the first byte', min: 0.5 },
  { what: 'above the last byte', min: -3 },
])('refuses a tensor whose zero lies $what', ({ min }) => {
  expect(() => zeroPointOf({ ...tensor, min })).toThrow('kernel: its zero lies at byte');
});
