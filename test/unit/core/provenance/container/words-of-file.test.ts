import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOfFile } from '../../../../../src/core/provenance/container/words-of-file.ts';
import { readFileProvenance } from '../../../../../src/core/provenance/provenance-report.ts';
import { exifBlock, exifTags } from '../../../../fixtures/provenance/exif-block.ts';
import { infotext } from '../../../../fixtures/provenance/infotexts.ts';
import {
  commentSegment,
  exifSegment,
  gifFile,
  jpegFile,
  jpegSegment,
  webpFile,
} from '../../../../fixtures/provenance/other-files.ts';
import { pngChunk, pngFile, pngWithTexts, textChunk } from '../../../../fixtures/provenance/png-file.ts';

const exif = exifBlock([
  [exifTags.make, 'A maker'],
  [exifTags.model, 'A camera'],
]);
const pixels = new Uint8Array(5000).fill(7);

const talking: Readonly<Record<string, Uint8Array>> = {
  'a PNG with a text': pngWithTexts({ parameters: infotext }),
  'a PNG with a text behind its pixels': pngFile([pngChunk('IDAT', pixels)], {
    chunks: [textChunk('parameters', infotext)],
  }),
  'a JPEG with EXIF': jpegFile([jpegSegment(0xe0, new Uint8Array(14)), exifSegment(exif)]),
  'a JPEG with a comment': jpegFile([commentSegment(infotext)]),
  'a JPEG with a trailer': jpegFile([], 'PEg_Info{"genAIType":1}'),
  'a WebP with EXIF': webpFile([
    ['VP8 ', pixels],
    ['EXIF', exif],
  ]),
};

test.each(Object.entries(talking))('%s says the same without its pixels', (_, file) => {
  const words = wordsOfFile(file);
  expect(words.kind).toBe('words');
  const { findings } = readFileProvenance(words.kind === 'words' ? words.bytes : new Uint8Array());
  expect(findings).toEqual(readFileProvenance(file).findings);
  expect(findings).not.toEqual([]);
});

test('pixels are left out', () => {
  const words = wordsOfFile(pngFile([pngChunk('IDAT', pixels), textChunk('parameters', infotext)]));
  expect(words.kind === 'words' && words.bytes.length).toBeLessThan(1000);
});

test('of a phone’s trailer the end is kept, where its words are', () => {
  const file = jpegFile([], `${'x'.repeat(200_000)}PEg_Info{"genAIType":1}`);
  const words = wordsOfFile(file);
  const kept = words.kind === 'words' ? words.bytes : new Uint8Array();
  expect(kept.length).toBeLessThan(70_000);
  expect(readFileProvenance(kept).findings).toEqual(readFileProvenance(file).findings);
});

test.each([
  ['PNG', pngFile([pngChunk('pHYs', new Uint8Array(9))])],
  ['JPEG', jpegFile([jpegSegment(0xe0, new Uint8Array(14))])],
  ['WebP', webpFile([])],
  ['GIF', gifFile([])],
  ['nothing', new Uint8Array()],
])('a %s of pixels alone is silent', (_, file) => {
  expect(wordsOfFile(file)).toEqual({ kind: 'silent' });
});

test.each([
  ['PNG', pngFile([pngChunk('caBX', new Uint8Array(8)), textChunk('parameters', infotext)])],
  ['JPEG', jpegFile([jpegSegment(0xeb, new Uint8Array(40))])],
  ['WebP', webpFile([['C2PA', new Uint8Array(8)]])],
])('a signed %s is wanted whole', (_, file) => {
  expect(wordsOfFile(file)).toEqual({ kind: 'signed' });
});

test('files cut off and changed anywhere never make it throw', () => {
  const files = fc.constantFrom(...Object.values(talking));
  fc.assert(
    fc.property(files, fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 255 })), (file, [end, at, value]) => {
      const changed = file.slice(0, end % (file.length + 1));
      changed[at % Math.max(1, changed.length)] = value;
      wordsOfFile(changed);
    }),
  );
});
