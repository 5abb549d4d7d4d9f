import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Message = {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>;
};
type Messages = Readonly<Record<string, Message>>;

const localeFolder = 'assets/_locales';
const english = readMessages('en');
const translations = readdirSync(localeFolder).filter((language) => language !== 'en');

/** Brands, signs, and what only puts other texts together: without words of its own. */
const untranslated = new Set([
  'extensionName',
  'languageTag',
  'originBadge_unknown',
  'originBadge_not_ai_software',
  'originBadge_camera',
  'originPrompt',
  'originLine',
  'originLineNamed',
  'originField_credentials',
  'reportName',
]);

/** Words that a language shares with English. */
const shared: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'sliderStrict',
    'reportField_verdict',
    'reportField_scores',
    'reportField_extension',
    'optionsSection_sites',
    'aboutVersion',
    'inspectSignature',
    'inspectStrength_certain',
    'labScore',
  ],
};

function readMessages(language: string): Messages {
  return JSON.parse(readFileSync(join(localeFolder, language, 'messages.json'), 'utf8'));
}

/** Names between dollar signs, in the order of the alphabet. */
function placeholdersIn({ message }: Message): readonly string[] {
  return [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase() ?? '').sort();
}

function sourceFiles(): readonly string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const texts = files.filter((file) => /\.(ts|tsx|html)$/.test(file)).map((file) => join('src', file));
  // The policy page is made of its frame by the build.
  const made = ['manifest.json', 'scripts/build/own-texts.ts'];
  return [...texts, ...made].map((file) => readFileSync(file, 'utf8'));
}

/** Whole keys are quoted in the source; keys made from a word start with a prefix before `${`. */
function isUsed(key: string, sources: readonly string[]): boolean {
  const prefix = key.slice(0, key.indexOf('_') + 1);
  const marks = [`'${key}'`, `"${key}"`, `__MSG_${key}__`, ...(prefix ? [`\`${prefix}\${`] : [])];
  return sources.some((source) => marks.some((mark) => source.includes(mark)));
}

describe('English texts', () => {
  it.each(Object.entries(english))('%s has words and tells translators what it is for', (_, row) => {
    expect(row.message.trim()).not.toBe('');
    expect(row.description?.trim() ?? '').not.toBe('');
  });

  it('are all used', () => {
    const sources = sourceFiles();
    expect(Object.keys(english).filter((key) => !isUsed(key, sources))).toEqual([]);
  });

  it('fit into the store', () => {
    expect(english.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

describe.each(translations)('texts in %s', (language) => {
  const messages = readMessages(language);
  const rows = Object.entries(messages);

  it('have the same keys as English', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  it('use the same placeholders as English', () => {
    const differing = rows.filter(([key, row]) => {
      const original = english[key];
      return original === undefined || String(placeholdersIn(row)) !== String(placeholdersIn(original));
    });
    expect(differing).toEqual([]);
  });

  it('are translated', () => {
    const same = rows.filter(([key, { message }]) => message === english[key]?.message);
    const may = new Set([...untranslated, ...(shared[language] ?? [])]);
    expect(same.map(([key]) => key).filter((key) => !may.has(key))).toEqual([]);
  });

  it('fit into the store', () => {
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

describe('placeholders', () => {
  it.each(['en', ...translations])('are all defined, numbered and shown by example in %s', (language) => {
    for (const [key, row] of Object.entries(readMessages(language))) {
      const defined = Object.entries(row.placeholders ?? {});
      expect(defined.map(([name]) => name).sort(), key).toEqual(placeholdersIn(row));
      expect(defined.map(([, { content }]) => content).sort(), key).toEqual(
        defined.map((_, place) => `$${place + 1}`),
      );
      expect(
        defined.filter(([, { example }]) => !example),
        key,
      ).toEqual([]);
    }
  });

  it('stand for the same arguments in every language', () => {
    const contents = (messages: Messages) =>
      Object.entries(messages).map(([key, { placeholders = {} }]) => [
        key,
        Object.entries(placeholders)
          .map(([name, { content }]) => `${name}=${content}`)
          .sort(),
      ]);
    for (const language of translations) {
      expect(Object.fromEntries(contents(readMessages(language)))).toEqual(
        Object.fromEntries(contents(english)),
      );
    }
  });
});

it('Arabic is written in Arabic letters', () => {
  const foreign = Object.entries(readMessages('ar')).filter(
    // What is put in is written elsewhere; some messages are nothing but that.
    ([, { message }]) =>
      /\p{L}/u.test(message.replace(/\$\w+\$/g, '')) && !/\p{Script=Arabic}/u.test(message),
  );
  expect(foreign.map(([key]) => key).filter((key) => !untranslated.has(key))).toEqual([]);
});
