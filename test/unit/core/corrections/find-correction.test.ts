import { describe, expect, test } from 'vitest';
import type { Correction } from '../../../../src/core/corrections/correction.ts';
import { findCorrection, indexCorrections } from '../../../../src/core/corrections/find-correction.ts';
import type { JudgedEvidence } from '../../../../src/core/evidence.ts';
import { alikeBits } from '../../../../src/core/image/hash-words.ts';
import { correctionOf, imageIdOf, judgedEvidence, looksOf, scoresOf } from '../../samples.ts';

const scores = scoresOf({ porn: 0.5, sexy: 0.25, neutral: 0.25 });
const harmless = correctionOf({ claim: 'harmless', imageId: imageIdOf(1), looks: looksOf(0), scores });
const unsafe = correctionOf({ claim: 'unsafe', imageId: imageIdOf(2), looks: looksOf(0), scores });

/** Another picture, which looks like that of the corrections up to so many bits. */
const copyAt = (bits: number, named: Partial<JudgedEvidence> = {}) =>
  judgedEvidence({ imageId: imageIdOf(9), looks: looksOf(bits), scores: { nsfw: scores }, ...named });
const find = (evidence: JudgedEvidence, ...corrections: readonly Correction[]) =>
  findCorrection(evidence, indexCorrections(corrections), 'safety');

describe('a correction holds', () => {
  test('for the very picture, whatever its model, its scores and its looks are now', () => {
    const judged = judgedEvidence({ modelVersion: 'another@2', scores: { nsfw: scoresOf({ porn: 1 }) } });
    expect(find(judged, harmless)).toEqual({ correction: harmless, match: 'same' });
  });

  test('for a picture that differs in no more bits than measured', () => {
    expect(find(copyAt(alikeBits), harmless)).toEqual({ correction: harmless, match: 'alike' });
    expect(find(copyAt(alikeBits + 1), harmless)).toBeUndefined();
  });

  test('on its own axis alone', () => {
    const made = correctionOf({ claim: 'ai-made', imageId: imageIdOf(1) });
    expect(find(judgedEvidence(), made)).toBeUndefined();
    expect(findCorrection(judgedEvidence(), indexCorrections([made]), 'origin')?.correction).toBe(made);
  });

  test('never by likeness under another version of the model', () => {
    expect(find(copyAt(0, { modelVersion: 'another@2' }), harmless)).toBeUndefined();
    expect(find(copyAt(0, { modelVersion: 'another@2' }), unsafe)).toBeUndefined();
  });

  test('never by likeness where one of both shows next to nothing', () => {
    const { looks: _, ...withoutLooks } = harmless;
    const { looks: __, ...judged } = copyAt(0);
    expect(find(copyAt(0), withoutLooks)).toBeUndefined();
    expect(find(judged, harmless)).toBeUndefined();
  });
});

describe('"harmless" of a picture that only looks alike', () => {
  const copyWith = (nsfw: Partial<typeof scores>) => copyAt(0, { scores: { nsfw: { ...scores, ...nsfw } } });

  test('holds while no unsafe probability is much higher', () => {
    expect(find(copyWith({ porn: 0.54 }), harmless)?.match).toBe('alike');
    expect(find(copyWith({ porn: 0 }), harmless)?.match).toBe('alike');
  });

  test.each([{ porn: 0.56 }, { hentai: 0.06 }, { sexy: 0.31 }])('does not hold for more: %j', (nsfw) => {
    expect(find(copyWith(nsfw), harmless)).toBeUndefined();
  });

  test('is not asked for its scores where "unsafe" was said', () => {
    expect(find(copyWith({ porn: 0 }), unsafe)?.correction).toBe(unsafe);
    expect(find(copyWith({ porn: 1 }), unsafe)?.correction).toBe(unsafe);
  });
});

describe('of several that look alike', () => {
  const farther = { ...unsafe, looks: looksOf(8) };

  test('the nearest holds', () => {
    expect(find(copyAt(2), farther, harmless)?.correction).toBe(harmless);
    expect(find(copyAt(6), farther, harmless)?.correction).toBe(farther);
  });

  test('the one that covers holds where both are as near', () => {
    expect(find(copyAt(4), farther, harmless)?.correction).toBe(farther);
    expect(find(copyAt(4), harmless, farther)?.correction).toBe(farther);
  });

  test('one that does not hold leaves its place to the next', () => {
    const worse = copyAt(0, { scores: { nsfw: scoresOf({ porn: 1 }) } });
    expect(find(worse, harmless, farther)?.correction).toBe(farther);
  });
});
