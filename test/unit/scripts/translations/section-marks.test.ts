import { expect, test } from 'vitest';
import { changedSections, sectionMarks } from '../../../../scripts/translations/section-marks.ts';

const before = sectionMarks('# One\n\nWords.\n\n## Two\n\nMore words.\n');

test.each([
  ['nothing', '# One\n\nWords.\n\n\n## Two\n\nMore words.\n', []],
  ['a letter', '# One\n\nWords!\n\n## Two\n\nMore words.\n', ['one']],
  ['a heading', '# One\n\nWords.\n\n## Three\n\nMore words.\n', ['three']],
  ['a new section', '# One\n\nWords.\n\n## Two\n\nMore words.\n\n## Three\n\nNew.\n', ['three']],
])('a change of %s is told by its section', (_, after, sections) => {
  expect(changedSections(sectionMarks(after), before)).toEqual(sections);
});
