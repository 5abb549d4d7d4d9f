/** Signs that stand for a letter inside a word. */
const standIns: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** One word of a text in the form that is compared, and where it begins among the words. */
export type SplitText = {
  /** As written, in lower case and without accents. */
  readonly plain: readonly string[];
  /** The same with stand-ins read as letters, and with single letters joined (`s u n` is `sun`). */
  readonly revealed: readonly string[];
};

/**
 * The form in which words are compared: one spelling of each character (NFKC), lower case, no accents of Latin,
 * Greek and Cyrillic letters, no invisible characters.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .normalize('NFC')
    .toLowerCase();
}

/** Splits a text into its words, plainly and with what was hidden made plain. */
export function splitWords(text: string): SplitText {
  const folded = foldText(text);
  const plain = folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const dressed = folded.match(/[\p{L}\p{M}\p{N}@$!]+/gu) ?? [];
  return { plain, revealed: joinSingleLetters(dressed.map(reveal)) };
}

/** Only what holds a letter: `2024` is a number, `n1ght` a word. A mark at the end ends a sentence. */
function reveal(word: string): string {
  const inner = word.replace(/!+$/, '');
  return /\p{L}/u.test(inner) ? inner.replace(/[013457@$!]/g, (sign) => standIns[sign] ?? sign) : inner;
}

/** Three or more single letters in a row are one word, spaced out. */
function joinSingleLetters(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let letters: string[] = [];
  const flush = () => {
    if (letters.length >= 3) joined.push(letters.join(''));
    else joined.push(...letters);
    letters = [];
  };
  for (const word of words) {
    if (/^\p{L}$/u.test(word)) {
      letters.push(word);
      continue;
    }
    flush();
    joined.push(word);
  }
  flush();
  return joined;
}
