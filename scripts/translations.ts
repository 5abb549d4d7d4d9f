import { locales, originalLocale } from './build/own-text-files.ts';
import { markAsFollowed, translationProblems } from './translations/translation-of.ts';

/**
 * Says which translations of the policy, the terms and the privacy text are behind their originals, and where.
 * Languages as arguments are first put down as brought up to date: `npm run translations -- de fr`.
 */
export function main(updated: readonly string[]): void {
  for (const locale of updated) markAsFollowed(locale);
  const problems = locales()
    .filter((locale) => locale !== originalLocale)
    .flatMap(translationProblems);
  console.log(problems.length > 0 ? problems.join('\n') : 'Every translation follows its original.');
  if (problems.length > 0) process.exitCode = 1;
}
