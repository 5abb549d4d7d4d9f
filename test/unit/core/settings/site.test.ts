import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSite } from '../../../../src/core/settings/site.ts';
import { sites } from '../../arbitraries.ts';

test.each([
  ['space.example', 'space.example'],
  ['Space.EXAMPLE', 'space.example'],
  ['www.space.example', 'space.example'],
  ['WWW.space.example', 'space.example'],
  ['www.www.space.example', 'space.example'],
  ['a.b.c.example', 'a.b.c.example'],
  ['my_space-1.hub.example', 'my_space-1.hub.example'],
  ['wwwspace.example', 'wwwspace.example'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', '[::1]'],
  ['[2001:DB8::1]', '[2001:db8::1]'],
])('%j is the site %j', (host, site) => {
  expect(parseSite(host)).toBe(site);
});

test.each([
  '',
  '.',
  'www.',
  'space.example:8080',
  '[::1]:8080',
  '::1',
  '[]',
  'https://space.example',
  'space.example/path',
  'user@space.example',
  'two words.example',
  'a..example',
  '.example',
  'bücher.example',
  '*',
  'a'.repeat(254),
  7,
  null,
  undefined,
  {},
  ['space.example'],
])('%j is no site', (nonsense) => {
  expect(parseSite(nonsense)).toBeUndefined();
});

test('a host as the browser writes it is a site, whatever port and letters its address had', () => {
  expect(parseSite(new URL('http://WWW.Space.Example:7860/?q=1').hostname)).toBe('space.example');
  expect(parseSite(new URL('http://[0:0:0:0:0:0:0:1]:7860/').hostname)).toBe('[::1]');
});

test('a site read again is the same site', () => {
  fc.assert(
    fc.property(sites, (site) => {
      expect(parseSite(site)).toBe(site);
    }),
  );
});
