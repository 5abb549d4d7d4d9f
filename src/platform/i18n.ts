import browser from 'webextension-polyfill';
import type messages from '../../assets/_locales/en/messages.json';

/** Every string that a person can read is a row of assets/_locales/en/messages.json. */
export type MessageKey = keyof typeof messages;

/** Strings read so far: a content script outlives its extension, and must still be able to say so. */
const known = new Map<string, string>();

/** The string in the browser's language, English where a language lacks it. */
export function text(key: MessageKey, ...substitutions: readonly string[]): string {
  const cacheKey = [key, ...substitutions].join('\n');
  const words = known.get(cacheKey) ?? browser.i18n.getMessage(key, [...substitutions]);
  known.set(cacheKey, words);
  return words;
}

/** 'rtl' for languages written from right to left. */
export function textDirection(): 'ltr' | 'rtl' {
  return predefined('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

/** Language of the texts, as a BCP 47 tag. */
export function textLanguage(): string {
  return predefined('@@ui_locale').replaceAll('_', '-');
}

/** Messages that the browser itself defines: MDN, i18n.getMessage, "Predefined messages". */
function predefined(name: '@@bidi_dir' | '@@ui_locale'): string {
  const words = known.get(name) ?? browser.i18n.getMessage(name);
  known.set(name, words);
  return words;
}
