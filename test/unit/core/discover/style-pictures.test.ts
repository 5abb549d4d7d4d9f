import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentOfStyle } from '../../../../src/core/discover/style-pictures.ts';

describe('what a computed style paints', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['one address', ['url("https://a.test/a.png")'], ['https://a.test/a.png']],
    [
      'an address among gradients',
      ['linear-gradient(red, blue), url("https://a.test/a.png")'],
      ['https://a.test/a.png'],
    ],
    ['all of an image-set', ['image-set(url("a:1") 1dppx, url("a:2") 2dppx)'], ['a:1', 'a:2']],
    ['both sides of a cross-fade', ['-webkit-cross-fade(url("a:1"), url("a:2"), 0.5)'], ['a:1', 'a:2']],
    ['several properties', ['url("a:1")', 'none', 'url("a:2")'], ['a:1', 'a:2']],
    ['one address twice', ['url("a:1"), url("a:1")'], ['a:1']],
    ['quotes and brackets in an address', ['url("data:x,\\"b\\")(")'], ['data:x,"b")(']],
    ['a picture beside text', ['"url(no)" url("a:1") / "alt url(no)"'], ['a:1']],
    ['a part of another document', ['url("https://a.test/a.svg#part")'], ['https://a.test/a.svg#part']],
  ])('finds %s', (_, values, urls) => {
    expect(contentOfStyle(values)).toEqual({ kind: 'pictures', urls });
  });

  test.each<[string, readonly string[]]>([
    ['nothing', []],
    ['initial values', ['none', 'normal', '']],
  ])('paints nothing with %s', (_, values) => {
    expect(contentOfStyle(values)).toEqual({ kind: 'nothing' });
  });

  test.each<[string, string]>([
    ['a gradient', 'conic-gradient(red, blue)'],
    ['text', '"url(x)"'],
    ['empty text', '""'],
    ['a part of this document', 'url("#mask")'],
  ])('takes %s for a drawing', (_, value) => {
    expect(contentOfStyle(['none', value])).toEqual({ kind: 'drawing' });
  });

  test('does not trust what a worklet paints, even beside pictures', () => {
    expect(contentOfStyle(['paint(blobs), url("a:1")'])).toEqual({ kind: 'unreadable' });
    expect(contentOfStyle(['"paint(blobs)"'])).toEqual({ kind: 'drawing' });
  });

  test('reads escapes as a style sheet does', () => {
    expect(contentOfStyle(['url("a:\\41 b\\0 \\110000 \\z")'])).toEqual({
      kind: 'pictures',
      urls: ['a:Ab\ufffd\ufffdz'],
    });
  });

  test('reads an address of many megabytes', () => {
    const address = `data:image/png;base64,${'A'.repeat(20_000_000)}`;
    expect(contentOfStyle([`url("${address}")`])).toEqual({ kind: 'pictures', urls: [address] });
  });

  test('never throws, and finds every address that was written', () => {
    const address = fc
      .string({ minLength: 1 })
      .map((text) => `https://a.test/${text.replace(/[\n\r\f]/g, '')}`);
    fc.assert(
      fc.property(fc.array(address, { minLength: 1, maxLength: 5 }), (urls) => {
        const value = urls.map((url) => `url("${url.replace(/["\\]/g, '\\$&')}")`).join(', ');
        expect(contentOfStyle([value])).toEqual({ kind: 'pictures', urls: [...new Set(urls)] });
      }),
    );
    fc.assert(fc.property(fc.array(fc.string()), (values) => void contentOfStyle(values)));
  });
});
