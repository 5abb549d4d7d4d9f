import { describe, expect, test } from 'vitest';
import { indexWords, matchWords } from '../../../../src/core/prompt/match-words.ts';
import { harmlessWords } from '../../../../src/inference/prompt/harmless-words.ts';
import { unsafeWordLists } from '../../../../src/inference/prompt/unsafe-word-lists.ts';

const index = indexWords(unsafeWordLists, harmlessWords);

describe('the word lists', () => {
  test.each(unsafeWordLists.map(({ language, words }) => [language, words] as const))(
    'know words in %s',
    (_, words) => {
      expect(words.length).toBeGreaterThan(10);
      const found = words.filter((word) => matchWords(word, index).length > 0);
      expect(found.length / words.length).toBeGreaterThan(0.85); // the rest are harmless words and single characters
    },
  );

  test('name the words of an unsafe prompt', () => {
    expect(harmlessWords.filter((word) => matchWords(word, index).length > 0)).toEqual([]);
    expect(matchWords('photo of a nude person', index)).toContainEqual({ word: 'nude', language: 'en' });
  });

  test.each([
    'a lighthouse at dawn, soft light, 35mm photo',
    'portrait of a smiling grandmother, oil painting, masterpiece, best quality',
    'ein Leuchtturm am Morgen, weiches Licht',
    'Das ist nicht bitter, bitte',
    'Mona Lisa has gotten a bite of 13. something',
    'un phare à l’aube, lumière douce',
    '一座黎明时分的灯塔，柔和的光线',
    'маяк на рассвете, мягкий свет',
  ])('find nothing in a harmless prompt: %s', (prompt) => {
    expect(matchWords(prompt, index)).toEqual([]);
  });
});
