import { describe, expect, test } from 'vitest';
import { type JudgedLook, nearestLook, rememberLook } from '../../../../src/core/canvas/judged-looks.ts';
import type { Evidence } from '../../../../src/core/evidence.ts';
import type { Thumbnail } from '../../../../src/core/image/thumbnail.ts';
import { judgedEvidence, scoresOf } from '../../samples.ts';

/** A thumbnail of one grey; two of them differ by the difference of their greys. */
const grey = (value: number): Thumbnail => new Uint8ClampedArray(3 * 16 * 16).fill(value);
const safe = judgedEvidence();
const unsafe = judgedEvidence({ scores: { nsfw: scoresOf({ porn: 1 }) } });
const isSafe = (evidence: Evidence) => evidence === safe;
const look = (value: number, evidence: Evidence = safe): JudgedLook => ({ thumbnail: grey(value), evidence });
const nearest = (looks: readonly JudgedLook[], seen: number) => nearestLook(looks, grey(seen), isSafe);

describe('what is seen', () => {
  test('is unknown before anything was judged', () => {
    expect(nearest([], 100)).toBeUndefined();
  });

  test.each([
    { seen: 100, difference: 0 },
    { seen: 111, difference: 11 },
    { seen: 112, difference: undefined },
    { seen: 0, difference: undefined },
  ])('at $seen is $difference away from what was judged at 100', ({ seen, difference }) => {
    expect(nearest([look(100)], seen)?.difference).toBe(difference);
  });

  test('is spoken for by the nearest look, not by the newest', () => {
    const looks = [look(200), look(100, unsafe), look(110)];
    expect(nearest(looks, 102)?.look.evidence).toBe(unsafe);
    expect(nearest(looks, 108)?.look.evidence).toBe(safe);
    expect(nearest(looks, 195)?.look.evidence).toBe(safe);
  });
});

describe('usual motion', () => {
  const moving = [look(30), look(20), look(10), look(0)];

  test('lets a canvas move further when its last four looks were safe', () => {
    expect(nearest(moving, 44)?.difference).toBe(14);
    expect(nearest(moving.slice(0, 3), 44)).toBeUndefined();
  });

  test('ends with the first unsafe look', () => {
    expect(nearest([look(30), look(20, unsafe), look(10), look(0)], 44)).toBeUndefined();
  });

  test('never lets it move as far as to another picture', () => {
    const jumping = [look(150), look(100), look(50), look(0)];
    expect(nearest(jumping, 173)?.difference).toBe(23);
    expect(nearest(jumping, 174)).toBeUndefined();
  });
});

describe('remembered looks', () => {
  test('are eight, the newest first', () => {
    let looks: readonly JudgedLook[] = [];
    for (let value = 0; value < 20; value++) looks = rememberLook(looks, look(value));
    expect(looks.map(({ thumbnail }) => thumbnail[0])).toEqual([19, 18, 17, 16, 15, 14, 13, 12]);
  });

  test('hold one verdict on one content, the last', () => {
    const looks = rememberLook([look(1), look(2, unsafe)], look(2));
    expect(looks).toEqual([look(2), look(1)]);
  });
});
