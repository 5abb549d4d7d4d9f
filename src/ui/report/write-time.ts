import { textLanguage } from '../../platform/i18n.ts';

/** Made once: a search writes the time of ten thousand reports, and to make a format takes longer than to use it. */
let format: Intl.DateTimeFormat | undefined;

/** A moment as the reader writes it, to the minute. */
export function writeTime(atMs: number): string {
  format ??= new Intl.DateTimeFormat(textLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  return format.format(atMs);
}
