import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categories, categoryProbabilities } from '../../../../src/core/classify/category.ts';
import { parseNsfwScores } from '../../../../src/core/classify/nsfw-scores.ts';
import { present, scoresOf } from '../../samples.ts';

test.each([
  ['a photograph', { porn: 0.75, neutral: 0.25 }, { explicit: 0.75, drawn: 0, suggestive: 0.75 }],
  ['a drawing', { hentai: 0.75, drawing: 0.25 }, { explicit: 0.75, drawn: 0.75, suggestive: 0.75 }],
  ['underwear', { sexy: 0.75, neutral: 0.25 }, { explicit: 0, drawn: 0, suggestive: 0.75 }],
  [
    'a bit of each',
    { porn: 0.25, hentai: 0.25, sexy: 0.25 },
    { explicit: 0.5, drawn: 0.25, suggestive: 0.75 },
  ],
  ['a harmless drawing', { drawing: 1 }, { explicit: 0, drawn: 0, suggestive: 0 }],
])('adds up the classes of %s', (_, named, expected) => {
  expect(categoryProbabilities(scoresOf(named))).toEqual(expected);
});

test('every category stays a probability for every answer that the model may give', () => {
  const score = fc.double({ min: 0, max: 1.001, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(score, score, score, score, score), (numbers) => {
      const probabilities = categoryProbabilities(present(parseNsfwScores(numbers)));
      for (const category of categories) {
        expect(probabilities[category]).toBeGreaterThanOrEqual(0);
        expect(probabilities[category]).toBeLessThanOrEqual(1);
      }
    }),
  );
});
