/**
 * Characters that change how others are shown, or that nobody sees: controls without tab and line feed, marks of
 * direction, and what has no width. A prompt could use them to look like something else. Not the two joiners, which
 * Persian words and emoji are written with.
 */
const unseen = /(?![\t\n\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Writes unseen characters as their number, such as `⟨U+202E⟩`, so that a text shows all that it holds. */
export function visibleText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(unseen, (character) => {
    const number = character.codePointAt(0) ?? 0;
    return `⟨U+${number.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}
