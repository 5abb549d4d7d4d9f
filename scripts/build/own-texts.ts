import { readFileSync } from 'node:fs';
import { Marked } from 'marked';
import type { Plugin } from 'vite';

/** The texts that the policy page is made of, in their order. */
export const ownTexts = ['docs/policy.md', 'docs/terms.md', 'PRIVACY.md'] as const;

const placeholder = '<!-- own texts -->';

/** Puts the project's own texts into the page that has the placeholder, so that page and repository never differ. */
export function ownTextsPlugin(): Plugin {
  return {
    name: 'own-texts',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.includes(placeholder) ? html.replace(placeholder, () => ownTextsHtml()) : html,
    },
  };
}

/** All of them as HTML; every heading has an id, made of its words. */
export function ownTextsHtml(): string {
  return ownTexts.map((path) => `<section>${toHtml(readFileSync(path, 'utf8'))}</section>`).join('\n');
}

/** "Words for adults" -> "words-for-adults", as GitHub does it, so that one link fits both. */
export function headingId(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

function toHtml(markdown: string): string {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const words = this.parser.parseInline(tokens);
        // The page has a heading of its own above these.
        return `<h${depth + 1} id="${headingId(text)}" tabindex="-1">${words}</h${depth + 1}>\n`;
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
