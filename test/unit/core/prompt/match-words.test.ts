import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexWords, matchWords } from '../../../../src/core/prompt/match-words.ts';

const lists = [
  { language: 'en', words: ['sunset', 'Old Boat', 'a-frame'] },
  { language: 'fr', words: ['marée'] },
  { language: 'ru', words: ['закат'] },
  { language: 'ar', words: ['غروب'] },
  { language: 'zh', words: ['日落', '海'] },
  { language: 'ko', words: ['석양'] },
];
const index = indexWords(lists);
const wordsIn = (text: string) => matchWords(text, index).map(({ word }) => word);

describe('a word is found', () => {
  test.each([
    ['in any case', 'A SUNSET at sea', ['sunset']],
    ['with a weight', '(sunset:1.3), sea', ['sunset']],
    ['with accents and without', 'grande maree', ['marée']],
    ['in full-width letters', 'ｓｕｎｓｅｔ', ['sunset']],
    ['as a phrase over any space', 'an old\n  boat', ['Old Boat']],
    ['as a phrase with its hyphen', 'an A-frame house', ['a-frame']],
    ['with signs for letters', 'a 5un$3t!', ['sunset']],
    ['spaced out', 'a s u n s e t at sea', []],
    ['spaced out, alone', 'sea, s.u.n.s.e.t', ['sunset']],
    ['with invisible characters inside', 'sun\u200bset', ['sunset']],
    ['in Cyrillic', 'Красивый Закат', ['закат']],
    ['in Arabic', 'غروب الشمس', ['غروب']],
    ['in Chinese, inside a sentence', '美丽的日落风景', ['日落']],
    ['in Korean, with an ending', '석양이 아름답다', ['석양']],
    ['once, however often it stands there', 'sunset sunset 5unset', ['sunset']],
  ])('%s', (_, text, words) => expect(wordsIn(text)).toEqual(words));
});

describe('no word is found', () => {
  test.each([
    ['inside a longer one', 'sunsets, presunset'],
    ['as half of a phrase', 'an old house and a boat'],
    ['in a number', '5 0 3'],
    ['of one character of a script without spaces', '大海边'],
    ['in nothing', ''],
  ])('%s', (_, text) => expect(wordsIn(text)).toEqual([]));
});

test('a person’s own words are added and others removed, in any spelling', () => {
  const own = indexWords([...lists, { language: 'own', words: ['Lighthouse'] }], ['SUNSET', 'old  boat']);
  expect(matchWords('sunset, old boat, lighthouse', own)).toEqual([{ word: 'Lighthouse', language: 'own' }]);
});

test('any text gives twenty words of the lists at most, and the same ones again', () => {
  const many = indexWords([
    { language: 'en', words: Array.from({ length: 50 }, (_, number) => `word${number}`) },
  ]);
  const all = Array.from({ length: 50 }, (_, number) => `word${number}`).join(' ');
  expect(matchWords(all, many)).toHaveLength(20);
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      const found = matchWords(text, index);
      expect(matchWords(text, index)).toEqual(found);
      expect(lists.flatMap(({ words }) => words)).toEqual(
        expect.arrayContaining(found.map(({ word }) => word)),
      );
    }),
    { numRuns: 200 },
  );
});
