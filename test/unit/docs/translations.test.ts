import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { locales, type OwnText, readOwnText, textPath } from '../../../scripts/build/own-text-files.ts';
import { headingId, headingsOf } from '../../../scripts/build/own-texts-html.ts';
import { translationProblems } from '../../../scripts/translations/translation-of.ts';
import type { MessageKey } from '../../../src/platform/i18n.ts';

const steps = ['stepName_relaxed', 'stepName_balanced', 'stepName_careful', 'stepName_strict'] as const;

/** Words of the interface that the texts quote, by the id of the section. */
const quoted: readonly (readonly [OwnText, string, readonly MessageKey[]])[] = [
  ['docs/policy.md', 'explicit', ['veilReason_explicit']],
  ['docs/policy.md', 'drawn', ['veilReason_drawn']],
  ['docs/policy.md', 'suggestive', ['veilReason_suggestive', 'stepName_relaxed', 'stepName_balanced']],
  ['docs/policy.md', 'words-for-adults', ['veilReason_unsafe_prompt']],
  ['docs/policy.md', 'made-by-ai', ['veilReason_ai_made']],
  [
    'docs/policy.md',
    'whole-websites',
    ['veilReason_site_rule', 'veilReason_adult_label', 'optionsSection_sites'],
  ],
  ['docs/policy.md', 'what-you-said-yourself', ['veilReason_person']],
  ['docs/policy.md', 'the-four-steps', steps],
  ['PRIVACY.md', 'what-leaves-your-device', ['popupInspect', 'labTitle']],
  ['PRIVACY.md', 'what-each-permission-is-for', ['actionShowOnce', 'itemAlwaysShow', 'itemCover']],
];

/** The words of a section of a text, found by the id of its heading, which is that of the original. */
function sectionIn(locale: string, text: OwnText, id: string): string {
  const index = headingsOf(readOwnText(text, 'en')).map(headingId).indexOf(id);
  const sections: string[] = [];
  for (const { type, raw } of marked.lexer(readOwnText(text, locale))) {
    if (type === 'heading') sections.push('');
    sections.push(`${sections.pop() ?? ''}${raw}`);
  }
  return sections[index] ?? '';
}

/** Without what languages put differently around quoted words: spaces that do not break, and a last point. */
function plain(words: string): string {
  return words.replace(/[\u00a0\u202f]/g, ' ').replace(/\.$/, '');
}

describe.each(locales().filter((locale) => locale !== 'en'))('the texts in %s', (locale) => {
  test('follow the originals: CONTRIBUTING says how, under "Translations"', () => {
    expect(translationProblems(locale)).toEqual([]);
  });
});

describe.each(locales())('the texts in %s', (locale) => {
  const messages = JSON.parse(readFileSync(`assets/_locales/${locale}/messages.json`, 'utf8'));

  test.each(quoted)('quote, in %s under #%s, the words of the interface', (text, id, keys) => {
    const section = plain(sectionIn(locale, text, id));
    for (const key of keys) expect(section, textPath(text, locale)).toContain(plain(messages[key].message));
  });
});
