/** A text to be typed takes two sentences, so that it differs each time and is no phrase that hands learn. */
export const retypeSentences = 2;

/** Random numbers that a text takes: one for each sentence, and one for its number. */
export const retypeRandoms = retypeSentences + 1;

/**
 * A text to be typed: different sentences in any order, and a number that no list of texts has.
 * @param sentences to choose from; more than are taken.
 * @param writeNumber a sentence with a number of four digits.
 * @param randoms `retypeRandoms` whole numbers from 0 on.
 */
export function makeRetypeText(
  sentences: readonly string[],
  writeNumber: (number: string) => string,
  randoms: readonly number[],
): string {
  const [numberRandom = 0, ...places] = randoms;
  const left = [...sentences];
  const chosen = places.slice(0, retypeSentences).flatMap((random) => left.splice(random % left.length, 1));
  return [...chosen, writeNumber(String(1000 + (numberRandom % 9000)))].join(' ');
}
