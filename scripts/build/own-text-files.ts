import { readdirSync, readFileSync } from 'node:fs';

/** The texts that the policy page is made of, in their order: the originals, which are English. */
export const ownTexts = ['docs/policy.md', 'docs/terms.md', 'PRIVACY.md'] as const;

export type OwnText = (typeof ownTexts)[number];

/** The words of the interface: a folder for each of its languages. */
export const localeFolder = 'assets/_locales';

/** The folder there whose language the originals are in. */
export const originalLocale = 'en';

/**
 * Where a text lies in a language.
 * @param locale a folder of assets/_locales; docs has one of the same name with the translations.
 */
export function textPath(text: OwnText, locale: string): string {
  if (locale === originalLocale) return text;
  return `docs/${locale}/${text.replace('docs/', '').toLowerCase()}`;
}

/** The languages of the interface, as their folders are called. */
export function locales(): readonly string[] {
  return readdirSync(localeFolder).sort();
}

/** Reads a text in a language, without the note above a translation that says that it is one. */
export function readOwnText(text: OwnText, locale: string): string {
  const markdown = readFileSync(textPath(text, locale), 'utf8');
  return locale === originalLocale ? markdown : markdown.replace(/^> .*\n+/, '');
}
