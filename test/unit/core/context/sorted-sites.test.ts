import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestListed, sortSites } from '../../../../src/core/context/sorted-sites.ts';
import type { Site } from '../../../../src/core/settings/site.ts';
import { siteOf } from '../../samples.ts';

const listOf = (hosts: readonly string[], exceptions: readonly string[] = []) => ({
  sites: sortSites(hosts).sites,
  exceptions: sortSites(exceptions).sites,
});

describe('the name by which a list means a site', () => {
  const list = listOf(
    ['art.example', 'www.below.example', 'a.deep.art.example', 'x-y.test', 'xn--bcher-kva.example'],
    ['fine.art.example'],
  );

  test.each([
    ['art.example', 'art.example'],
    ['sub.art.example', 'art.example'],
    ['very.a.deep.art.example', 'a.deep.art.example'],
    ['below.example', 'below.example'],
    ['x-y.test', 'x-y.test'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['notart.example', undefined],
    ['art.example.evil.test', undefined],
    ['fine.art.example', undefined],
    ['my.fine.art.example', undefined],
    ['example', undefined],
    ['127.0.0.1', undefined],
  ])('%s: %s', (site, by) => {
    expect(nearestListed(list, siteOf(site))).toBe(by);
  });

  test('is none in an empty list', () => {
    expect(nearestListed(listOf([]), siteOf('a.example'))).toBeUndefined();
  });
});

test('sites are counted once each, and what is no site not at all', () => {
  expect(sortSites(['b.test', 'www.a.test', 'a.test', 'no host'])).toEqual({
    sites: 'a.test\nb.test',
    count: 2,
  });
});

test('of any list each name is found, and nothing else', () => {
  const label = fc.constantFrom('a', 'b', 'ab', 'a-b', 'b0', '_', 'xn--a');
  const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => siteOf(labels.join('.')));
  const isBelow = (site: Site, name: Site) => site === name || site.endsWith(`.${name}`);
  fc.assert(
    fc.property(
      fc.uniqueArray(host, { maxLength: 12 }),
      fc.uniqueArray(host, { maxLength: 3 }),
      host,
      (names, except, site) => {
        const said = [
          ...names.map((name) => ({ name, by: name })),
          ...except.map((name) => ({ name, by: undefined })),
        ]
          .filter(({ name }) => isBelow(site, name))
          // The longest name decides, and of two the exception.
          .sort((one, other) => other.name.length - one.name.length || (one.by === undefined ? -1 : 1));
        expect(nearestListed(listOf(names, except), site)).toBe(said[0]?.by);
      },
    ),
    { numRuns: 500 },
  );
});
