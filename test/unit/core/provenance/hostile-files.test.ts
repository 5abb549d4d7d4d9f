import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFileProvenance } from '../../../../src/core/provenance/provenance-report.ts';
import { joinBytes, utf8 } from '../../../fixtures/provenance/bytes.ts';
import { exifBlock, exifTags, unicodeComment } from '../../../fixtures/provenance/exif-block.ts';
import { comfyGraph, comfyWorkflow, infotext } from '../../../fixtures/provenance/infotexts.ts';
import {
  commentSegment,
  exifSegment,
  gifComment,
  gifFile,
  gifXmp,
  iptcSegment,
  isobmffFile,
  jpegFile,
  webpFile,
  xmpPacket,
  xmpSegment,
} from '../../../fixtures/provenance/other-files.ts';
import {
  packedInternationalTextChunk,
  packedTextChunk,
  pngChunk,
  pngFile,
  textChunk,
} from '../../../fixtures/provenance/png-file.ts';

const packet = xmpPacket(
  'x:DigitalSourceType="trainedAlgorithmicMedia"',
  '<a:AIGC>{&quot;Label&quot;:1}</a:AIGC>',
);
const exif = exifBlock(
  [
    [exifTags.make, 'A maker'],
    [exifTags.model, `prompt:${comfyGraph}`],
  ],
  [[exifTags.userComment, unicodeComment(infotext)]],
);

/** Files with everything in them that is read. */
const files: readonly Uint8Array[] = [
  pngFile(
    [
      textChunk('parameters', infotext),
      packedTextChunk('prompt', comfyGraph),
      packedInternationalTextChunk('workflow', comfyWorkflow),
      textChunk('XML:com.adobe.xmp', packet),
      packedTextChunk('Raw profile type iptc', `\niptc\n 4\n${Buffer.from('8BIM').toString('hex')}\n`),
      textChunk('Dream', '"sea" -s 3'),
      pngChunk('eXIf', exif),
    ],
    { trailer: 'PEg_Info{"genAIType":8}SEFT' },
  ),
  jpegFile(
    [exifSegment(exif), xmpSegment(packet), iptcSegment([[110, 'AI generated']]), commentSegment(infotext)],
    'PEg_Info{"genAIType":8}',
  ),
  webpFile([
    ['EXIF', exif],
    ['XMP ', utf8(packet)],
  ]),
  gifFile([gifComment(infotext), gifXmp(packet)]),
  isobmffFile({ exif, xmp: packet, hasManifest: true }),
  utf8(`<svg><metadata>${packet}</metadata></svg>`),
];

/** A mutation at a place: bytes put in, others taken away or repeated. */
type Mutation = {
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly removed: number;
  readonly copies: number;
};

const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc
        .constantFrom([0xff, 0xff, 0xff, 0xff], [0, 0, 0, 0], [0x7f, 0xff, 0xff, 0xff], [0x80, 0, 0, 0])
        .map((list) => Uint8Array.from(list)),
    ),
    removed: fc.integer({ min: 0, max: 40 }),
    copies: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 6 },
);

function mutate(file: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  return changes.reduce((bytes, { at, bytes: put, removed, copies }) => {
    const start = Math.floor(at * bytes.length);
    const piece = bytes.subarray(start, start + removed);
    const repeated = Array.from({ length: copies }, () => piece);
    return joinBytes(bytes.subarray(0, start), put, ...repeated, bytes.subarray(start + removed));
  }, file);
}

/** What must hold for any bytes: plain, bounded data, and the same for the same bytes. */
function expectSane(bytes: Uint8Array): void {
  const { findings } = readFileProvenance(bytes);
  expect(findings.length).toBeLessThanOrEqual(200);
  for (const { signal, prompt } of findings) {
    expect(signal.confidence).toBeGreaterThan(0);
    expect(signal.confidence).toBeLessThanOrEqual(1);
    expect(signal.detail.length).toBeLessThan(400);
    expect(prompt?.positive.length ?? 0).toBeLessThanOrEqual(65_536);
  }
  expect(structuredClone(findings)).toEqual(findings);
}

describe('hostile files give bounded signals and no error', () => {
  test('when real structures are mutated', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), mutations, (file, changes) => expectSane(mutate(file, changes))),
      { numRuns: 300 },
    );
  });

  test('when a file is cut off anywhere', () => {
    for (const file of files) {
      for (let length = 0; length < file.length; length += 1 + (file.length >> 5))
        expectSane(file.subarray(0, length));
    }
  });

  test('when a beginning is followed by anything', () => {
    const start = fc
      .tuple(fc.constantFrom(...files), fc.nat(64))
      .map(([file, length]) => file.slice(0, length));
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 300 }), (head, tail) =>
        expectSane(joinBytes(head, tail)),
      ),
      { numRuns: 300 },
    );
  });

  test('when texts hold what JSON, XMP and settings are made of', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '\\',
      '<',
      '>',
      '&',
      ';',
      '\n',
      'Steps: 1',
      '__proto__',
      'prompt',
      '"class_type":"A"',
      'Negative prompt:',
      'rdf:li',
      '&#x110000;',
      '(',
      '-',
    );
    const words = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''));
    const keys = fc.constantFrom(
      'parameters',
      'prompt',
      'workflow',
      'Dream',
      'sd-metadata',
      'Comment',
      'XML:com.adobe.xmp',
    );
    fc.assert(
      fc.property(keys, words, (key, text) =>
        expectSane(pngFile([textChunk(key, text), textChunk(key, `{"1":${text}}`)])),
      ),
      { numRuns: 300 },
    );
  });

  test('when one thing is repeated ten thousand times', () => {
    const often = (text: string) => text.repeat(10_000);
    const texts = [
      '[',
      '{"a":',
      'Steps: 1,',
      'a: b, ',
      '<x:DigitalSourceType ',
      ' x:Credit=',
      '--a ',
      '(',
      '[a',
      '<lora:',
      '"\\',
    ];
    for (const text of texts) {
      for (const key of ['parameters', 'prompt', 'Dream', 'Description', 'XML:com.adobe.xmp']) {
        expectSane(pngFile([textChunk(key, often(text))]));
      }
    }
  });

  test('when a prompt holds markup and marks of direction, which stay text', () => {
    const words = 'sea <img src=x onerror=alert(1)> \u202e\u2066';
    const { findings } = readFileProvenance(
      pngFile([textChunk('invokeai_metadata', JSON.stringify({ positive_prompt: words }))]),
    );
    expect(findings[0]?.prompt?.positive).toBe(words);
  });
});
