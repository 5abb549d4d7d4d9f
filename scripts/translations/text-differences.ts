import { type TextBlock, textBlocks } from './text-blocks.ts';

type Section = readonly TextBlock[];

/**
 * Where a translation is not built like its original.
 * @returns a sentence for each place. Where a section has other blocks, one for the section: they cannot be told apart.
 */
export function textDifferences(original: string, translation: string): readonly string[] {
  const [wanted, given] = [sectionsOf(original), sectionsOf(translation)];
  if (wanted.length !== given.length) return [`it has ${given.length} headings in place of ${wanted.length}`];
  return wanted.flatMap((section, index) => sectionDifferences(section, given[index] ?? []));
}

/** The blocks of a text by their headings; what stands above the first is the first section then. */
function sectionsOf(markdown: string): readonly Section[] {
  const sections: TextBlock[][] = [];
  for (const block of textBlocks(markdown)) {
    if (sections.length === 0 || block.kind.startsWith('heading')) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

function sectionDifferences(original: Section, translation: Section): readonly string[] {
  const place = `“${original[0]?.heading ?? ''}”`;
  const end = Math.max(original.length, translation.length);
  for (let index = 0; index < end; index += 1) {
    const [wanted, given] = [original[index]?.kind ?? 'the end', translation[index]?.kind ?? 'the end'];
    if (wanted !== given) return [`${place}: ${given} stands where the original has ${wanted}`];
  }
  return original.flatMap((block, index) =>
    blockDifferences(block, translation[index] ?? block).map((words) => `${place}, ${block.kind}: ${words}`),
  );
}

/** A translation may write a number in digits that the original has in words. */
function blockDifferences(original: TextBlock, translation: TextBlock): readonly string[] {
  return [
    ...without(original.marks, translation.marks).map((mark) => `${mark} is missing`),
    ...without(translation.marks, original.marks).map((mark) => `${mark} is too much`),
    ...without(original.numbers, translation.numbers).map((number) => `the number ${number} is missing`),
  ];
}

/** What is left of a list when each of the others is taken out of it once. */
function without(list: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...list];
  for (const other of others) {
    const index = rest.indexOf(other);
    if (index >= 0) rest.splice(index, 1);
  }
  return rest;
}
