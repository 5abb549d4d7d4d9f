/** Languages written from right to left. Source: Unicode CLDR, layout direction. */
const rightToLeft: readonly string[] = ['ar', 'fa', 'he', 'ur'];

/** Direction in which a language is written. @param language its BCP 47 tag. */
export function textDirectionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(language) ? 'rtl' : 'ltr';
}
