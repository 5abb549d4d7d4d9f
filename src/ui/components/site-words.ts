import type { Site } from '../../core/settings/site.ts';
import { textDirection } from '../../platform/i18n.ts';

/**
 * A site as it stands inside a sentence. In right-to-left text it is set apart with Unicode isolates,
 * because the dots and digits of a host would take the direction of the words around them.
 */
export function siteWords(site: Site): string {
  return textDirection() === 'rtl' ? `\u2068${site}\u2069` : site;
}
