import browser from 'webextension-polyfill';
import type messages from '../../assets/_locales/en/messages.json';
import { textDirectionOf } from '../core/text-direction.ts';

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

/** Direction of the texts: of the language that they are in, which is English where the browser's is missing. */
export function textDirection(): 'ltr' | 'rtl' {
  return textDirectionOf(textLanguage());
}

/** Language of the texts, as a BCP 47 tag. */
export function textLanguage(): string {
  return text('languageTag');
}
