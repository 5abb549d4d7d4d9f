import browser from 'webextension-polyfill';
import type messages from '../../assets/_locales/en/messages.json';

/** Every string that a person can read is a row of assets/_locales/en/messages.json. */
export type MessageKey = keyof typeof messages;

/** The string in the browser's language, English where a language lacks it. */
export function text(key: MessageKey, ...substitutions: readonly string[]): string {
  return browser.i18n.getMessage(key, [...substitutions]);
}

/** 'rtl' for languages written from right to left. */
export function textDirection(): 'ltr' | 'rtl' {
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

/** Language of the texts, as a BCP 47 tag. */
export function textLanguage(): string {
  return browser.i18n.getUILanguage();
}
