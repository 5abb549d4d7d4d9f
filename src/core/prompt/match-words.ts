import { foldText, splitWords } from './split-words.ts';

/** Words of one language, or a person's own (`own`). A word may be a phrase. */
export type WordList = { readonly language: string; readonly words: readonly string[] };

/** A word of a list that stands in a text. */
export type WordMatch = { readonly word: string; readonly language: string };

/** Lists made ready for many texts. */
export type WordIndex = {
  /** Phrases by their first word, each as its words. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Words of scripts that put no spaces between them: they are looked for anywhere. */
  readonly unspaced: readonly Phrase[];
};

type Phrase = { readonly parts: readonly string[]; readonly match: WordMatch };

/** Chinese, Japanese, Thai, Lao, Khmer and Burmese put no spaces between words; Korean adds endings to them. */
const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}]/u;

/** Matches that are told: the first ones are enough for a reason. */
const maxMatches = 20;
const maxTextLength = 64 * 1024;

/**
 * Makes an index of lists.
 * @param removed words that a person wants to allow, in any spelling.
 */
export function indexWords(lists: readonly WordList[], removed: readonly string[] = []): WordIndex {
  const allowed = new Set(removed.map(keyOf));
  const phrases = new Map<string, Phrase[]>();
  const unspaced: Phrase[] = [];
  for (const { language, words } of lists) {
    for (const word of words) {
      const parts = splitWords(word).plain;
      const [first] = parts;
      if (first === undefined || allowed.has(keyOf(word))) continue;
      const phrase = { parts, match: { word, language } };
      // One character of these scripts is part of too many harmless words.
      if (unspacedScript.test(word)) {
        if ([...word].length >= 2) unspaced.push({ ...phrase, parts: [foldText(word)] });
        continue;
      }
      const known = phrases.get(first);
      if (known) known.push(phrase);
      else phrases.set(first, [phrase]);
    }
  }
  return { phrases, unspaced };
}

/**
 * Finds the words of an index in a text: whole words only, also where signs stand for letters or letters are spaced out.
 * @returns each word once, in the order of the text, 20 at most; the text is read up to 64 K.
 */
export function matchWords(text: string, { phrases, unspaced }: WordIndex): readonly WordMatch[] {
  const read = text.slice(0, maxTextLength);
  const { plain, revealed } = splitWords(read);
  const folded = foldText(read);
  const found = [
    ...phrasesIn(plain, phrases),
    ...phrasesIn(revealed, phrases),
    ...unspaced.filter(({ parts }) => parts.every((part) => folded.includes(part))).map(({ match }) => match),
  ];
  const byWord = new Map(found.map((match) => [keyOf(match.word), match]));
  return [...byWord.values()].slice(0, maxMatches);
}

function phrasesIn(words: readonly string[], phrases: WordIndex['phrases']): readonly WordMatch[] {
  return words.flatMap((word, at) =>
    (phrases.get(word) ?? [])
      .filter(({ parts }) => parts.every((part, index) => words[at + index] === part))
      .map(({ match }) => match),
  );
}

function keyOf(word: string): string {
  return splitWords(word).plain.join(' ');
}
