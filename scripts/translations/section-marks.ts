import { createHash } from 'node:crypto';
import { marked } from 'marked';
import { headingId } from '../build/own-texts-html.ts';

/** Of each section of a text, by the id of its heading, a mark that changes with every letter in it. */
export type SectionMarks = Readonly<Record<string, string>>;

/** The marks of a text as it is now; a section reaches from its heading to the next one. */
export function sectionMarks(markdown: string): SectionMarks {
  const sections = new Map<string, string>();
  let id = '';
  for (const token of marked.lexer(markdown)) {
    if (token.type === 'heading') id = headingId(String(token.text));
    sections.set(id, (sections.get(id) ?? '') + token.raw);
  }
  return Object.fromEntries([...sections].map(([section, words]) => [section, markOf(words)]));
}

/** The sections of an original that are other than when they were translated, new ones among them. */
export function changedSections(now: SectionMarks, translated: SectionMarks): readonly string[] {
  return Object.keys(now).filter((section) => now[section] !== translated[section]);
}

function markOf(words: string): string {
  return createHash('sha256').update(words.trim()).digest('hex').slice(0, 8);
}
