import { Marked } from 'marked';
import { originalLocale, ownTexts, readOwnText } from './own-text-files.ts';

/** All texts as HTML. Every heading has an id, made of the words that the original has at its place. */
export function ownTextsHtml(locale: string): string {
  const sections = ownTexts.map((text) => {
    const ids = headingsOf(readOwnText(text, originalLocale)).map(headingId);
    return `<section>${toHtml(readOwnText(text, locale), ids)}</section>`;
  });
  return sections.join('\n');
}

/** The title of each text with a link to it, as HTML. */
export function titleLinksHtml(locale: string): string {
  const links = ownTexts.map((text) => {
    const [original = ''] = headingsOf(readOwnText(text, originalLocale));
    const [title = ''] = headingsOf(readOwnText(text, locale));
    return `<a href="#${headingId(original)}">${title}</a>`;
  });
  return links.join('\n');
}

/** "Words for adults" -> "words-for-adults", as GitHub does it, so that one link fits both. */
export function headingId(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

/** The words of all headings of a text, in their order. */
export function headingsOf(markdown: string): readonly string[] {
  return new Marked()
    .lexer(markdown)
    .flatMap((token) => (token.type === 'heading' ? [String(token.text)] : []));
}

/** @param ids one for each heading, in their order. */
function toHtml(markdown: string, ids: readonly string[]): string {
  let headings = 0;
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const words = this.parser.parseInline(tokens);
        const id = ids[headings] ?? '';
        headings += 1;
        // The page has a heading of its own above these.
        return `<h${depth + 1} id="${id}" tabindex="-1">${words}</h${depth + 1}>\n`;
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        return href.startsWith('https://')
          ? `<a href="${href}" target="_blank" rel="noreferrer">${words}</a>`
          : words;
      },
      // Wide ones scroll by themselves, by the keyboard, too.
      table(token) {
        const row = (cells: typeof token.header, tag: 'th' | 'td') =>
          `<tr>${cells.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('')}</tr>`;
        const body = token.rows.map((cells) => row(cells, 'td')).join('');
        return `<div class="scroll" tabindex="0"><table><thead>${row(token.header, 'th')}</thead><tbody>${body}</tbody></table></div>`;
      },
    },
  });
  return marked.parse(markdown, { async: false });
}
