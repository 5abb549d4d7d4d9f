/** The language of the texts that decide; what is in another language is a translation of them. */
export const originalLanguage = 'en';

/**
 * Address, within the extension, of the page with the policy, the terms and the privacy text.
 * @param language BCP 47 tag of a language that the interface has: each has a page of its own.
 * @param place the id of a heading, which is the same in every language; undefined for the top.
 */
export function policyPageOf(language: string, place?: string): string {
  const name = language === originalLanguage ? 'policy' : `policy-${language}`;
  return `/src/ui/policy/${name}.html${place === undefined ? '' : `#${place}`}`;
}
