import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hostListLimits,
  joinBlocklists,
  type ParsedBlocklist,
  parseBlocklist,
} from '../../../../src/core/context/parse-blocklist.ts';
import { readListLine } from '../../../../src/core/context/read-list-line.ts';
import { makeSiteList } from '../../../../src/core/context/site-list.ts';

const listOf = (text: string) => {
  const parsed = parseBlocklist(text);
  if (parsed.kind !== 'list') throw new Error(parsed.why);
  return parsed;
};

describe('a line of a list', () => {
  test.each([
    '||example.com^',
    '||example.com',
    '||example.com^$document',
    '||example.com^$all,important',
    '*://*.example.com/*',
    '*://example.com/*',
    'https://example.com/*',
    '|https://example.com/',
    '0.0.0.0 example.com',
    '127.0.0.1 example.com',
    'example.com',
    '  EXAMPLE.com.  ',
    'example.com # a comment',
    'google.com##.g:has(a[href*="example.com"])',
    'duckduckgo.com##a[href*="example.com/"]:upward(1)',
  ])('%s is for a whole site', (line) => {
    expect(readListLine(line)).toEqual({ kind: 'site', host: 'example.com' });
  });

  test.each(['@@||example.com^', '@*://*.example.com/*'])('%s is an exception', (line) => {
    expect(readListLine(line)).toEqual({ kind: 'exception', host: 'example.com' });
  });

  test.each(['', '   ', '! title', '# comment', '[Adblock Plus 2.0]', '---', '\r'])(
    '%j says nothing',
    (line) => {
      expect(readListLine(line)).toEqual({ kind: 'nothing' });
    },
  );

  test.each([
    ['||example.com/ai/*', 'path'],
    ['*://example.com/ai/*', 'path'],
    ['||example.com^$script', 'option'],
    ['||example.com^$domain=other.test', 'option'],
    ['##.advert', 'cosmetic'],
    ['example.com##.advert', 'cosmetic'],
    ['example.com#@#.advert', 'cosmetic'],
    ['/ai-[0-9]+/', 'pattern'],
    ['||ai.*^', 'pattern'],
    ['*://*/*', 'pattern'],
    ['title/ai art/i', 'pattern'],
    ['title*="ai"', 'pattern'],
    ['||127.0.0.1^', 'not-a-host'],
    ['localhost', 'not-a-host'],
    ['||exa mple.com^', 'not-a-host'],
    ['||-example.com^', 'not-a-host'],
    ['com', 'not-a-host'],
    [`||${'a'.repeat(3000)}.com^`, 'too-long'],
  ])('%s is left out: %s', (line, why) => {
    expect(readListLine(line)).toEqual({ kind: 'rejected', why });
  });

  test.each([
    ['||bücher.example^', 'xn--bcher-kva.example'],
    ['||BÜCHER.example^', 'xn--bcher-kva.example'],
    ['||xn--bcher-kva.example^', 'xn--bcher-kva.example'],
    ['||例え.テスト^', 'xn--r8jz45g.xn--zckzah'],
    ['||правда.рф^', 'xn--80aafi6cg.xn--p1ai'],
  ])('%s is the host that a browser gives', (line, host) => {
    expect(readListLine(line)).toEqual({ kind: 'site', host });
    expect(new URL(`https://${host}/`).hostname).toBe(host);
  });
});

test('hosts of other writings are those of the browser', () => {
  const letters = fc.stringMatching(/^[a-zà-öø-ÿа-яα-ω一-十あ-ん]{1,12}$/);
  fc.assert(
    fc.property(letters, (label) => {
      const { hostname } = new URL(`https://${label}.test/`);
      expect(readListLine(`||${label}.test^`)).toEqual({ kind: 'site', host: hostname });
    }),
    { numRuns: 300 },
  );
});

test('a host that begins like a word of the syntax is a host', () => {
  expect(readListLine('title.example.com')).toEqual({ kind: 'site', host: 'title.example.com' });
});

describe('a site list', () => {
  const sites = makeSiteList(['example.com', 'a.b.test'], ['ok.example.com']);

  test.each([
    'example.com',
    'sub.example.com',
    'a.very.deep.example.com',
    'a.b.test',
    'x.a.b.test',
    'example.com.',
  ])('has %s', (host) => {
    expect(sites.has(host)).toBe(true);
  });

  test.each([
    'notexample.com',
    'example.com.evil.test',
    'example.co',
    'com',
    'b.test',
    '',
    '.',
    'ok.example.com',
    'my.ok.example.com',
    'example.com'.repeat(1000),
  ])('has not %s', (host) => expect(sites.has(host)).toBe(false));
});

describe('a list of websites', () => {
  test('is read up to as many lines as it may have, and of 10 MB at most', () => {
    expect(hostListLimits).toEqual({ maxLength: 10 * 1024 * 1024, maxLines: 1_000_000 });
    expect(parseBlocklist('a'.repeat(hostListLimits.maxLength + 1), hostListLimits)).toEqual({
      kind: 'refused',
      why: 'too-large',
    });
    const short = { maxLength: 100, maxLines: 3 };
    expect(parseBlocklist('a.test\n'.repeat(3), short)).toMatchObject({ hosts: ['a.test'], isCut: false });
    expect(parseBlocklist('a.test\n'.repeat(4), short)).toMatchObject({ isCut: true });
  });

  test.each([
    ['one line of 10 MB', 'a'.repeat(hostListLimits.maxLength)],
    ['one line of 10 MB of words', 'a '.repeat(hostListLimits.maxLength / 2)],
    ['many empty lines', '\n'.repeat(100_000)],
    ['nothing but controls', '\0\u0007\u202e\n'.repeat(20_000)],
    ['a page', '<script>alert(1)</script>\n'.repeat(20_000)],
    ['lines as long as a line may be', `${'*.'.repeat(999)}\n`.repeat(500)],
  ])('that is %s names nothing', (_, text) => {
    expect(parseBlocklist(text, hostListLimits)).toEqual({ kind: 'refused', why: 'no-sites' });
  });
});

describe('a whole list', () => {
  test('has each host once, exceptions apart, and says what was left out and where', () => {
    const parsed = listOf(
      '! AI sites\r\n||b.test^\r\n||a.test^\r\n*://*.a.test/*\r\n@@||ok.a.test^\r\n||a.test/x\r\n##.ad',
    );
    expect(parsed).toEqual({
      kind: 'list',
      hosts: ['a.test', 'b.test'],
      exceptions: ['ok.a.test'],
      rejected: [
        { lineNumber: 6, text: '||a.test/x', why: 'path' },
        { lineNumber: 7, text: '##.ad', why: 'cosmetic' },
      ],
      rejectedCount: 2,
      isCut: false,
    });
    const joined = joinBlocklists([parsed, listOf('||c.test^')]);
    expect(['www.a.test', 'ok.a.test', 'c.test'].map((host) => joined.has(host))).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('of more than 5 MB is refused, and so is one without a site', () => {
    expect(parseBlocklist('a'.repeat(5 * 1024 * 1024 + 1))).toEqual({ kind: 'refused', why: 'too-large' });
    expect(parseBlocklist('<!doctype html>\n<p>Not found')).toEqual({ kind: 'refused', why: 'no-sites' });
  });

  test('is read up to its 200,000th line', () => {
    const parsed = listOf('||a.test^\n'.repeat(200_001));
    expect(parsed.isCut).toBe(true);
    expect(listOf('||a.test^\n'.repeat(200_000)).isCut).toBe(false);
  });

  test('tells a hundred of its rejected lines and counts the others', () => {
    const parsed = listOf(`||a.test^\n${'##.ad\n'.repeat(150)}`);
    expect([parsed.rejected.length, parsed.rejectedCount]).toEqual([100, 150]);
  });

  test('that is mutated gives hosts of the browser’s form or says why not', () => {
    const real =
      '! AI\n||example.com^\n*://*.b.example/*\n@@||ok.example.com^$document\n0.0.0.0 c.example # x\ngoogle.com##.g:has(a[href*="d.example"])\n||bücher.example^';
    const pieces = fc.constantFrom(
      '||',
      '^',
      '$',
      '##',
      '@@',
      '*',
      '.',
      '/',
      '://',
      '\n',
      '\r',
      '\0',
      '"',
      '[',
      ' ',
      '\u202e',
      'ß',
      '﷐',
      '-',
      'xn--',
    );
    const mutation = fc.tuple(fc.nat(real.length), fc.nat(8), fc.oneof(pieces, fc.string({ maxLength: 4 })));
    fc.assert(
      fc.property(fc.array(mutation, { maxLength: 8 }), (changes) => {
        const text = changes.reduce(
          (list, [at, removed, put]) => list.slice(0, at) + put + list.slice(at + removed),
          real,
        );
        expectHosts(parseBlocklist(text));
      }),
      { numRuns: 1000 },
    );
  });
});

function expectHosts(parsed: ParsedBlocklist): void {
  if (parsed.kind !== 'list') return;
  for (const host of [...parsed.hosts, ...parsed.exceptions]) {
    expect(host).toMatch(/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/);
    expect(host.length).toBeLessThanOrEqual(253);
  }
}
