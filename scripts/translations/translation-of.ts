import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { type OwnText, originalLocale, ownTexts, readOwnText, textPath } from '../build/own-text-files.ts';
import { changedSections, type SectionMarks, sectionMarks } from './section-marks.ts';
import { textDifferences } from './text-differences.ts';

type Follows = Readonly<Partial<Record<OwnText, SectionMarks>>>;

/**
 * What keeps the translations in a language from being those of the originals as they are now.
 * @returns a sentence for each file and place.
 */
export function translationProblems(locale: string): readonly string[] {
  return ownTexts.flatMap((text) => {
    const path = textPath(text, locale);
    if (!existsSync(path)) return [`${path} is missing: a translation of ${text}`];
    return [...formProblems(text, locale), ...changes(text, locale)].map((problem) => `${path}: ${problem}`);
  });
}

/** Puts down that the translations in a language are those of the originals as they are now. Throws where their form is not. */
export function markAsFollowed(locale: string): void {
  const problems = ownTexts.flatMap((text) =>
    formProblems(text, locale).map((problem) => `${textPath(text, locale)}: ${problem}`),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const marks = Object.fromEntries(ownTexts.map((text) => [text, originalMarks(text)]));
  writeFileSync(followsPath(locale), `${JSON.stringify(marks, undefined, 2)}\n`);
}

function formProblems(text: OwnText, locale: string): readonly string[] {
  const path = textPath(text, locale);
  const original = `](${posix.relative(posix.dirname(path), text)})`;
  const [note = ''] = readFileSync(path, 'utf8').split('\n');
  const isNoted = note.startsWith('> ') && note.includes(original);
  return [
    ...(isNoted ? [] : [`its first line is no note that leads to the original, with ${original}`]),
    ...textDifferences(readOwnText(text, originalLocale), readOwnText(text, locale)),
  ];
}

function changes(text: OwnText, locale: string): readonly string[] {
  const path = followsPath(locale);
  const follows: Follows = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return changedSections(originalMarks(text), follows[text] ?? {}).map(
    (section) => `#${section} of ${text} has changed since it was translated`,
  );
}

function originalMarks(text: OwnText): SectionMarks {
  return sectionMarks(readOwnText(text, originalLocale));
}

function followsPath(locale: string): string {
  return `docs/${locale}/follows.json`;
}
