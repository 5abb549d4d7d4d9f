import { describe, expect, test } from 'vitest';
import { isAdultPage } from '../../../../src/core/context/adult-label.ts';

const tag = '/models?other=not-for-all-audiences';
const page = (named: Partial<Parameters<typeof isAdultPage>[0]>) =>
  isAdultPage({ host: 'a.example', path: '/', ratings: [], tagLinks: [], ...named });

describe('a page is for adults', () => {
  test.each(['adult', ' Mature ', 'RESTRICTED', 'RTA-5042-1996-1400-1577-RTA'])(
    'by the rating "%s"',
    (rating) => {
      expect(page({ ratings: ['general', rating] })).toBe(true);
    },
  );

  test.each(['/owner/model', '/spaces/owner/space', '/datasets/owner/set/tree/main'])(
    'by the tag of the Hub on %s',
    (path) => {
      expect(page({ host: 'huggingface.co', path, tagLinks: [tag] })).toBe(true);
    },
  );
});

describe('a page is not for adults', () => {
  test.each(['general', '', '14 years', 'not adult'])('by the rating "%s"', (rating) => {
    expect(page({ ratings: [rating] })).toBe(false);
  });

  test.each(['/', '/models', '/spaces', '/spaces/owner', '/datasets/owner'])(
    'by a link on a list of the Hub: %s',
    (path) => {
      expect(page({ host: 'huggingface.co', path, tagLinks: [tag] })).toBe(false);
    },
  );

  test('by a link elsewhere', () => {
    expect(page({ host: 'evilhuggingface.co', path: '/a/b', tagLinks: [tag] })).toBe(false);
  });
});
