import { describe, expect, test } from 'vitest';
import { type JudgedLook, nearestLook, rememberLook } from '../../../../src/core/canvas/judged-looks.ts';
import type { Evidence } from '../../../../src/core/evidence.ts';
import { judgedEvidence, scoresOf } from '../../samples.ts';
import { greyGlance } from './glances.ts';

const safe = judgedEvidence();
const unsafe = judgedEvidence({ scores: { nsfw: scoresOf({ porn: 1 }) } });
const isSafe = (evidence: Evidence) => evidence === safe;
const look = (value: number, evidence: Evidence = safe): JudgedLook => ({
  glance: greyGlance(value),
  evidence,
});
const still = (looks: readonly JudgedLook[], means: number, points = means) =>
  nearestLook(looks, { glance: greyGlance(means, points), isInMotion: false }, isSafe);
const moving = (looks: readonly JudgedLook[], means: number, points = means) =>
  nearestLook(looks, { glance: greyGlance(means, points), isInMotion: true }, isSafe);

describe('what a still canvas shows', () => {
  test('is unknown before anything was judged', () => {
    expect(still([], 100)).toBeUndefined();
  });

  test.each([
    { means: 100, points: 100, closeness: 'same' },
    { means: 101, points: 101, closeness: 'close' },
    { means: 105, points: 101, closeness: 'close' },
    { means: 111, points: 101, closeness: 'drifted' },
    { means: 112, points: 101, closeness: undefined },
    { means: 100, points: 102, closeness: undefined },
  ])('with means at $means and detail at $points is $closeness to 100', ({ means, points, closeness }) => {
    expect(still([look(100)], means, points)?.closeness).toBe(closeness);
  });
});

describe('what a moving canvas shows', () => {
  test('may differ in detail, but is to be judged again soon', () => {
    expect(moving([look(100)], 105, 150)?.closeness).toBe('drifted');
    expect(moving([look(100)], 112)).toBeUndefined();
  });

  test('is spoken for by the nearest look, not by the newest', () => {
    const looks = [look(200), look(100, unsafe), look(110)];
    expect(moving(looks, 102)?.look.evidence).toBe(unsafe);
    expect(moving(looks, 108)?.look.evidence).toBe(safe);
    expect(moving(looks, 195)?.look.evidence).toBe(safe);
  });

  test('may move further when its last four looks were safe', () => {
    const looks = [look(30), look(20), look(10), look(0)];
    expect(moving(looks, 44)).toBeDefined();
    expect(moving(looks.slice(0, 3), 44)).toBeUndefined();
    expect(still(looks, 44)).toBeUndefined();
  });

  test('may no longer after the first unsafe look', () => {
    expect(moving([look(30), look(20, unsafe), look(10), look(0)], 44)).toBeUndefined();
  });

  test('never may move as far as to another picture', () => {
    const looks = [look(150), look(100), look(50), look(0)];
    expect(moving(looks, 173)).toBeDefined();
    expect(moving(looks, 174)).toBeUndefined();
  });
});

describe('remembered looks', () => {
  test('are eight, the newest first', () => {
    let looks: readonly JudgedLook[] = [];
    for (let value = 0; value < 20; value++) looks = rememberLook(looks, look(value));
    expect(looks.map(({ glance }) => glance.means[0])).toEqual([19, 18, 17, 16, 15, 14, 13, 12]);
  });

  test('hold one verdict on one content, the last', () => {
    expect(rememberLook([look(1), look(2, unsafe)], look(2))).toEqual([look(2), look(1)]);
  });
});
