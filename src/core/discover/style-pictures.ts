/**
 * What one computed style value paints.
 *
 * nothing     no image at all
 * drawing     only what CSS draws itself: gradients, colours, text
 * pictures    at least one picture with an address
 * unreadable  an image of which no address is known: a paint worklet
 */
export type StyleContent =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'drawing' }
  | { readonly kind: 'pictures'; readonly urls: readonly string[] }
  | { readonly kind: 'unreadable' };

/** Strings come first, so that an address inside of one does not count. A browser writes addresses with quotes. */
const tokenPattern = /url\("([^"\\]*(?:\\[\s\S][^"\\]*)*)"\)|"[^"\\]*(?:\\[\s\S][^"\\]*)*"/g;

/**
 * Finds the pictures in computed values of background-image, border-image-source, mask-image, content,
 * list-style-image or cursor. Of an `image-set()` all candidates count: which one is shown may change at any time.
 * @param values as getComputedStyle gives them.
 * Never throws. Source: CSSOM 6.7.2, "serialize a URL"; CSS Images 4.
 */
export function contentOfStyle(values: readonly string[]): StyleContent {
  const painted = values.filter((value) => value !== '' && value !== 'none' && value !== 'normal');
  if (painted.length === 0) return { kind: 'nothing' };
  const urls = new Set<string>();
  for (const value of painted) for (const url of urlsIn(value)) urls.add(url);
  if (painted.some((value) => value.replace(tokenPattern, '').includes('paint(')))
    return { kind: 'unreadable' };
  return urls.size > 0 ? { kind: 'pictures', urls: [...urls] } : { kind: 'drawing' };
}

function urlsIn(value: string): readonly string[] {
  return Array.from(value.matchAll(tokenPattern), ([, address]) => address)
    .filter((address) => address !== undefined)
    .map(unescapeCss)
    .filter((address) => address !== '' && !address.startsWith('#')); // a part of this document, watched by itself
}

/** Source: CSS Syntax 3, 4.3.7 "consume an escaped code point". */
function unescapeCss(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi, (_, hex?: string, character?: string) => {
    if (hex === undefined) return character === '\n' ? '' : (character ?? '');
    const codePoint = Number.parseInt(hex, 16);
    return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd';
  });
}
