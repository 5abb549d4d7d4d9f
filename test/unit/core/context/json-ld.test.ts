import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imagesInJsonLd } from '../../../../src/core/context/json-ld.ts';

const type = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
const image = { '@type': 'ImageObject', contentUrl: 'https://x.test/a.png', digitalSourceType: type };

test.each([
  [image],
  [[image]],
  [{ '@graph': [{ image }] }],
  [{ ...image, digitalSourceType: { '@id': type } }],
  [{ ...image, digitalSourceType: [type] }],
])('an image and its source type are found in %j', (data) => {
  expect(imagesInJsonLd(JSON.stringify(data))).toEqual([{ url: 'https://x.test/a.png', sourceType: type }]);
});

test('what lies in another object is not the image’s', () => {
  expect(
    imagesInJsonLd(JSON.stringify({ url: 'https://x.test/', image: { digitalSourceType: type } })),
  ).toEqual([]);
});

test('mutated and endless data give a bounded list and no error', () => {
  const text = JSON.stringify({ '@graph': [image, { image: [image, image] }] });
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 10 }), (at, removed, put) => {
      expect(imagesInJsonLd(text.slice(0, at) + put + text.slice(at + removed)).length).toBeLessThanOrEqual(
        200,
      );
    }),
  );
  fc.assert(fc.property(fc.jsonValue(), (value) => void imagesInJsonLd(JSON.stringify(value))));
  expect(imagesInJsonLd(JSON.stringify(Array.from({ length: 4000 }, () => image)))).toHaveLength(200);
  expect(imagesInJsonLd(`${'['.repeat(5000)}${']'.repeat(5000)}`)).toEqual([]);
});
