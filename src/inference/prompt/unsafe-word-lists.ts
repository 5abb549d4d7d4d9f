import ar from 'naughty-words/ar.json';
import de from 'naughty-words/de.json';
import en from 'naughty-words/en.json';
import es from 'naughty-words/es.json';
import fr from 'naughty-words/fr.json';
import hi from 'naughty-words/hi.json';
import it from 'naughty-words/it.json';
import ja from 'naughty-words/ja.json';
import ko from 'naughty-words/ko.json';
import nl from 'naughty-words/nl.json';
import pl from 'naughty-words/pl.json';
import pt from 'naughty-words/pt.json';
import ru from 'naughty-words/ru.json';
import tr from 'naughty-words/tr.json';
import zh from 'naughty-words/zh.json';
import type { WordList } from '../../core/prompt/match-words.ts';
import { foldText } from '../../core/prompt/split-words.ts';

/** Words of unsafe prompts in fifteen languages. Another package is another file here: nothing else names this one. */
export const unsafeWordLists: readonly WordList[] = Object.entries({
  ar,
  de,
  en,
  es,
  fr,
  hi,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  tr,
  zh,
}).map(([language, words]) => ({ language, words: words.filter((word) => isTelling(language, word)) }));

/**
 * Short words of one language are ordinary ones of another ("am", "got"), so only English keeps them: prompts are
 * mostly English. What has no letter tells nothing.
 */
function isTelling(language: string, word: string): boolean {
  const letters = foldText(word).match(/\p{L}/gu) ?? [];
  const isShort = /^\p{Script=Latin}+$/u.test(letters.join('')) && letters.length <= 3;
  return letters.length > 0 && (language === 'en' || !isShort);
}
