import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginFriction,
  checkFriction,
  type FrictionTry,
  frictionLeftMs,
  leastFrictionMs,
  lookAtFriction,
  mostFrictionMs,
  parseFrictionTry,
} from '../../../../src/core/family/friction.ts';
import { present } from '../../samples.ts';

const startMs = Date.UTC(2026, 0, 1, 12);
const wait = beginFriction('wait', '', startMs);
const text = 'Ein Drang ist wie eine Welle: „Er steigt!“ Die Zahl ist 4719.';
const retype = beginFriction('retype', text, startMs);
/** The try when somebody looks after a while, with the worker awake all the time. */
const seenAfter = (begun: FrictionTry, goneMs: number) =>
  present(lookAtFriction(begun, begun.seenMs + goneMs, goneMs));

describe('a wait', () => {
  test('takes a minute', () => {
    expect(frictionLeftMs(wait)).toBe(60_000);
    expect(checkFriction(seenAfter(wait, 59_999), '')).toBe('too-soon');
    expect(checkFriction(seenAfter(wait, 60_000), '')).toBe('ok');
  });

  test('is over after ten minutes: nobody has one at hand for later', () => {
    expect(lookAtFriction(wait, startMs + mostFrictionMs, mostFrictionMs)).toBeDefined();
    expect(lookAtFriction(wait, startMs + mostFrictionMs + 1, mostFrictionMs + 1)).toBeUndefined();
  });

  test('goes by the steady clock: one that was set shortens nothing, and lengthens nothing', () => {
    for (const setMs of [-86_400_000, 86_400_000]) {
      expect(frictionLeftMs(present(lookAtFriction(wait, startMs + setMs, 10_000)))).toBe(50_000);
    }
  });

  test('goes on by the clock of the device where the worker had died, and loses nothing that had gone by', () => {
    const seen = seenAfter(wait, 30_000);
    expect(frictionLeftMs(present(lookAtFriction(seen, seen.seenMs + 20_000, undefined)))).toBe(10_000);
    expect(frictionLeftMs(present(lookAtFriction(seen, seen.seenMs - 86_400_000, undefined)))).toBe(30_000);
    expect(lookAtFriction(seen, seen.seenMs + 86_400_000, undefined)).toBeUndefined();
  });

  test('is never longer for being looked at, and never shorter than a minute', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 20 }), (looks) => {
        const last = looks.reduce<FrictionTry>(seenAfter, wait);
        const goneMs = looks.reduce((sum, ms) => sum + ms, 0);
        expect(frictionLeftMs(last)).toBe(Math.max(0, leastFrictionMs.wait - goneMs));
      }),
    );
  });
});

describe('a text to be retyped', () => {
  const later = seenAfter(retype, 60_000);

  test.each([
    text,
    'ein drang ist wie eine welle er steigt die zahl ist 4719',
    '  Ein Drang ist wie eine Welle -\n"Er steigt!"  Die Zahl ist 4719',
    'Ein Drang ist wie eine Welle: Er steigt! Die Zahl ist ٤٧١٩.',
    'Ein Drang ist wie eine Welle: Er steigt! Die Zahl ist ４７１９.',
  ])('may differ in signs, capitals and the form of digits: %s', (typed) => {
    expect(checkFriction(later, typed)).toBe('ok');
  });

  test.each([
    '',
    'Ein Drang ist wie eine Welle: Er steigt! Die Zahl ist 4718.',
    'Ein Drang ist wie eine Welle',
    `${text} ${text}`,
    'Ein Drang ist wie eine Wélle: Er steigt! Die Zahl ist 4719.',
  ])('must have the same letters: "%s"', (typed) => {
    expect(checkFriction(later, typed)).toBe('wrong');
  });

  test('is not taken faster than anybody types', () => {
    expect(checkFriction(seenAfter(retype, 14_999), text)).toBe('too-soon');
    expect(checkFriction(seenAfter(retype, 15_000), text)).toBe('ok');
  });
});

describe('what storage held', () => {
  test('is read back as it was', () => {
    for (const begun of [wait, retype]) {
      expect(parseFrictionTry(JSON.parse(JSON.stringify(begun)))).toEqual(begun);
    }
  });

  test.each([
    undefined,
    null,
    7,
    {},
    { ...wait, kind: 'off' },
    { ...wait, text: 7 },
    { ...wait, passedMs: '60000' },
    { ...wait, seenMs: null },
  ])('is none: %j', (stored) => {
    expect(parseFrictionTry(stored)).toBeUndefined();
  });
});
