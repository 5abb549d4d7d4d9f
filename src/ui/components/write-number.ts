import { textLanguage } from '../../platform/i18n.ts';

/** A whole number in the reader's language. */
export function writeCount(count: number): string {
  return new Intl.NumberFormat(textLanguage()).format(count);
}

/** A probability (0 to 1) as whole percent in the reader's language. */
export function writePercent(probability: number): string {
  return new Intl.NumberFormat(textLanguage(), { style: 'percent' }).format(probability);
}
