import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { textDirectionOf } from '../../src/core/text-direction.ts';
import { policyPageOf } from '../../src/core/verdict/policy-page.ts';
import { localeFolder, locales, originalLocale } from './own-text-files.ts';
import { ownTextsHtml, titleLinksHtml } from './own-texts-html.ts';

type Words = (key: string) => string;

const frame = 'src/ui/policy/policy.html';

/**
 * Fills the frame of the policy page with the project's own texts, so that page and repository never differ,
 * and makes a page of it for every language of the interface: each is loaded by itself.
 */
export function ownTextsPlugin(): Plugin {
  let filled = '';
  return {
    name: 'own-texts',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { filename }) => {
        if (!filename.endsWith(frame)) return html;
        filled = html;
        return policyPage(html, originalLocale);
      },
    },
    generateBundle: {
      // After Vite has written the addresses of the built files into the frame.
      order: 'post',
      handler() {
        if (filled === '') return; // a build without that page
        for (const locale of locales().filter((other) => other !== originalLocale)) {
          const fileName = policyPageOf(wordsOf(locale)('languageTag')).slice(1);
          this.emitFile({ type: 'asset', fileName, source: policyPage(filled, locale) });
        }
      },
    },
  };
}

/** The frame, filled in one language. Throws where a word or a text is missing. */
export function policyPage(html: string, locale: string): string {
  const words = wordsOf(locale);
  const language = words('languageTag');
  const page = html
    .replace('<html lang="en" dir="ltr">', `<html lang="${language}" dir="${textDirectionOf(language)}">`)
    .replace(/__MSG_(\w+)__/g, (_, key: string) => escapeHtml(words(key)))
    .replace('<!-- own headings -->', () => titleLinksHtml(locale))
    .replace('<!-- own texts -->', () => ownTextsHtml(locale))
    .replace('<!-- own languages -->', () => languageLinksHtml(locale));
  return locale === originalLocale ? page.replace(/<p class="policy-translated">.*?<\/p>\s*/s, '') : page;
}

function languageLinksHtml(here: string): string {
  const links = locales().map((locale) => {
    const words = wordsOf(locale);
    const language = words('languageTag');
    const current = locale === here ? ' aria-current="page"' : '';
    return `<a href="${policyPageOf(language)}" lang="${language}" hreflang="${language}"${current}>${words('languageName')}</a>`;
  });
  return links.join('\n');
}

function wordsOf(locale: string): Words {
  const path = `${localeFolder}/${locale}/messages.json`;
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { readonly message: string }>;
  return (key) => {
    const row = messages[key];
    if (row === undefined) throw new Error(`${path} has no ${key}`);
    return row.message;
  };
}

function escapeHtml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
