import { describe, expect, test } from 'vitest';
import { readFileProvenance } from '../../../../../src/core/provenance/provenance-report.ts';
import { joinBytes } from '../../../../fixtures/provenance/bytes.ts';
import { exifBlock, exifTags, unicodeComment } from '../../../../fixtures/provenance/exif-block.ts';
import { comfyGraph, infotext, infotextPositive } from '../../../../fixtures/provenance/infotexts.ts';
import {
  commentSegment,
  exifSegment,
  gifComment,
  gifFile,
  iptcSegment,
  jpegFile,
  jpegSegment,
  webpFile,
  xmpPacket,
  xmpSegment,
} from '../../../../fixtures/provenance/other-files.ts';
import { pngChunk, pngFile, pngWithTexts } from '../../../../fixtures/provenance/png-file.ts';

type Case = readonly [name: string, bytes: Uint8Array, says: readonly string[]];

const jpegWithExif = (...tags: Parameters<typeof exifBlock>) => jpegFile([exifSegment(exifBlock(...tags))]);
const jpegWithXmp = (attributes: string, elements = '') =>
  jpegFile([xmpSegment(xmpPacket(attributes, elements))]);
const uuid = '01234567-89ab-cdef-0123-456789abcdef';
const term = (name: string) =>
  `Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/${name}"`;
const label = (number: number) =>
  `{&quot;Label&quot;:&quot;${number}&quot;,&quot;ContentProducer&quot;:&quot;00191110102MACQD9K64010000&quot;}`;

/** kind, claim and generator of each signal, in one word each. */
function saidBy(bytes: Uint8Array): readonly string[] {
  return readFileProvenance(bytes).findings.map(({ signal: { kind, says, generator } }) =>
    [kind, says, ...(generator === undefined ? [] : [generator])].join(' | '),
  );
}

const generated: readonly Case[] = [
  [
    'infotext in a PNG text',
    pngWithTexts({ parameters: infotext }),
    ['infotext | ai-generated | AUTOMATIC1111 / SD WebUI'],
  ],
  [
    'infotext in UserComment, beside an editor’s name',
    jpegWithExif([[exifTags.software, 'paint.net 5.0']], [[exifTags.userComment, unicodeComment(infotext)]]),
    ['infotext | ai-generated | AUTOMATIC1111 / SD WebUI', 'software-name | not-ai-software'],
  ],
  [
    'infotext without a sampler, of SD.Next',
    jpegWithExif([], [[exifTags.userComment, unicodeComment('sea\nSteps: 9, Size: 8x8, App: SD.Next')]]),
    ['infotext | ai-generated | SD.Next'],
  ],
  [
    'infotext in a GIF comment',
    gifFile([gifComment(infotext)]),
    ['infotext | ai-generated | AUTOMATIC1111 / SD WebUI', 'comment | not-ai-software'],
  ],
  [
    'infotext of an SD.Next that did not name itself yet',
    pngWithTexts({ parameters: 'sea\nSteps: 9, Seed: 1, Size: 8x8, Parser: Full parser' }),
    ['infotext | ai-generated | SD.Next'],
  ],
  [
    'infotext of Forge',
    pngWithTexts({ parameters: 'sea\nSteps: 9, Seed: 1, Size: 8x8, Version: f2.0.1v1.10.1' }),
    ['infotext | ai-generated | Stable Diffusion WebUI Forge'],
  ],
  ['ComfyUI in PNG', pngWithTexts({ prompt: comfyGraph }), ['comfyui-graph | ai-generated | ComfyUI']],
  [
    'ComfyUI in WebP, in the tags of a camera',
    webpFile([
      [
        'EXIF',
        exifBlock([
          [exifTags.make, 'workflow:{"nodes":[]}'],
          [exifTags.model, `prompt:${comfyGraph}`],
        ]),
      ],
    ]),
    ['comfyui-graph | ai-generated | ComfyUI'],
  ],
  [
    'InvokeAI 3',
    pngWithTexts({ invokeai_metadata: '{"positive_prompt":"sea"}' }),
    ['invokeai-metadata | ai-generated | InvokeAI'],
  ],
  [
    'InvokeAI 2',
    pngWithTexts({ 'sd-metadata': '{"image":{"prompt":"sea"}}' }),
    ['invokeai-metadata | ai-generated | InvokeAI'],
  ],
  [
    'InvokeAI’s ancestor',
    pngWithTexts({ Dream: '"sea" -s 50' }),
    ['invokeai-metadata | ai-generated | InvokeAI'],
  ],
  [
    'InvokeAI in a JPEG comment',
    jpegFile([commentSegment('invokeai_graph: {"nodes":{}}')]),
    ['invokeai-metadata | ai-generated | InvokeAI', 'comment | not-ai-software'],
  ],
  [
    'NovelAI',
    pngWithTexts({ Software: 'NovelAI', Description: 'sea', Comment: '{"uc":"crowd"}' }),
    ['novelai-metadata | ai-generated | NovelAI', 'generator-name | ai-generated | NovelAI'],
  ],
  [
    'SwarmUI',
    pngWithTexts({ parameters: '{"sui_image_params":{"prompt":"sea"}}' }),
    ['swarmui-metadata | ai-generated | SwarmUI'],
  ],
  [
    'Fooocus in EXIF',
    jpegWithExif(
      [[exifTags.software, 'Fooocus v2.5']],
      [[exifTags.userComment, joinBytes('ASCII\0\0\0', '{"prompt":"sea","metadata_scheme":"fooocus"}')]],
    ),
    ['fooocus-metadata | ai-generated | Fooocus', 'generator-name | ai-generated | Fooocus'],
  ],
  [
    'Replicate',
    jpegWithExif(
      [],
      [
        [
          exifTags.userComment,
          joinBytes(
            'ASCII\0\0\0',
            '{"input":{"prompt":"sea"},"output":["https://replicate.delivery/x.webp"]}',
          ),
        ],
      ],
    ),
    ['replicate-metadata | ai-generated | Replicate'],
  ],
  [
    'Draw Things',
    jpegWithXmp(
      'xmp:CreatorTool="Draw Things"',
      '<exif:UserComment><rdf:Alt><rdf:li>{"c":"sea","uc":"crowd"}</rdf:li></rdf:Alt></exif:UserComment>',
    ),
    ['draw-things-metadata | ai-generated | Draw Things', 'generator-name | ai-generated | Draw Things'],
  ],
  [
    'Easy Diffusion',
    pngWithTexts({ prompt: 'sea', negative_prompt: 'crowd' }),
    ['easy-diffusion-metadata | ai-generated | Easy Diffusion'],
  ],
  [
    'Midjourney',
    pngWithTexts({ Description: `sea --ar 3:2 --v 6 Job ID: ${uuid}` }),
    ['midjourney-description | ai-generated | Midjourney'],
  ],
  [
    'DALL-E 2',
    pngFile([pngChunk('eXIf', exifBlock([[exifTags.userComment, 'Made with OpenAI Labs']]))]),
    ['dalle2-exif | ai-generated | OpenAI DALL-E 2'],
  ],
  [
    'xAI',
    jpegWithExif([
      [exifTags.imageDescription, `Signature: ${'Ab+/'.repeat(80)}`],
      [exifTags.artist, uuid],
    ]),
    ['xai-signature | ai-generated | xAI Grok'],
  ],
  [
    'ByteDance',
    jpegWithExif([[exifTags.imageDescription, '{"aigc_type":1}']]),
    ['bytedance-label | ai-generated | ByteDance'],
  ],
  [
    'the FLUX reference code, which calls itself a camera',
    jpegWithExif([
      [exifTags.software, 'AI generated;txt2img;flux'],
      [exifTags.make, 'Black Forest Labs'],
      [exifTags.model, 'flux-dev'],
    ]),
    [
      'generator-name | ai-generated | Black Forest Labs',
      'camera-exif | camera | flux-dev',
      'software-name | not-ai-software',
    ],
  ],
  ['the IPTC term', jpegWithXmp(term('trainedAlgorithmicMedia')), ['digital-source-type | ai-generated']],
  [
    'the IPTC term, bare',
    jpegWithXmp('iptcExt:DigitalSourceType="TrainedAlgorithmicMedia"'),
    ['digital-source-type | ai-generated'],
  ],
  [
    'the IPTC term as a resource',
    jpegWithXmp(
      '',
      '<x:DigitalSourceType rdf:resource="https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia/"/>',
    ),
    ['digital-source-type | ai-generated'],
  ],
  [
    'schema.org’s name of the term',
    jpegWithXmp('x:DigitalSourceType="https://schema.org/TrainedAlgorithmicMediaDigitalSource"'),
    ['digital-source-type | ai-generated'],
  ],
  [
    'Google’s credit line',
    jpegFile([iptcSegment([[110, 'Made with Google AI']])]),
    ['credit-line | ai-generated | Google AI'],
  ],
  [
    'IPTC’s field for the system',
    jpegWithXmp('x:AISystemUsed="Coastal Painter"'),
    ['ai-system-field | ai-generated | Coastal Painter'],
  ],
  [
    'China’s label in XMP',
    jpegWithXmp('', `<TC260:AIGC>${label(1)}</TC260:AIGC>`),
    ['tc260-label | ai-generated | ByteDance Doubao'],
  ],
  [
    'China’s label in a bare segment',
    jpegFile([jpegSegment(0xe5, joinBytes('AIGC{"Label":"1","ProduceID":"x"}'))]),
    ['tc260-label | ai-generated'],
  ],
  [
    'a job of Hugging Face',
    pngWithTexts({ 'hf-job-id': uuid }),
    ['job-id | ai-generated | Hugging Face Jobs'],
  ],
  [
    'a service that calls itself a maker',
    jpegWithExif([[exifTags.make, 'Ideogram AI']]),
    ['generator-name | ai-generated | Ideogram'],
  ],
];

const edited: readonly Case[] = [
  [
    'Samsung’s trailer in PNG',
    pngFile([], { trailer: '\0\0PEg_Info{"genImageVersion":"v1","genAIType":8}SEFH' }),
    ['samsung-trailer | ai-edited | Samsung Galaxy AI'],
  ],
  [
    'Samsung’s trailer in JPEG',
    jpegFile([], 'PEg_Info{"genAIType":1}SEFT'),
    ['samsung-trailer | ai-edited | Samsung Galaxy AI'],
  ],
  [
    'the IPTC term for a composite',
    jpegWithXmp(term('compositeWithTrainedAlgorithmicMedia')),
    ['digital-source-type | ai-edited'],
  ],
  [
    'Google’s credit line beside the term for an edit',
    jpegFile([
      xmpSegment(xmpPacket(term('compositeWithTrainedAlgorithmicMedia'))),
      iptcSegment([[110, 'Made with Google AI']]),
    ]),
    ['digital-source-type | ai-edited', 'credit-line | ai-edited | Google AI'],
  ],
];

const harmless: readonly Case[] = [
  [
    'a camera',
    jpegWithExif([
      [exifTags.make, 'A maker'],
      [exifTags.model, 'M1'],
    ]),
    ['camera-exif | camera | M1'],
  ],
  [
    'a camera that names no model',
    jpegWithExif([
      [exifTags.make, 'A maker'],
      [exifTags.model, ''],
    ]),
    ['camera-exif | camera | A maker'],
  ],
  ['a maker without any model', jpegWithExif([[exifTags.make, 'A maker']]), []],
  ['a capture by its IPTC term', jpegWithXmp(term('digitalCapture')), ['capture-source-type | camera']],
  ['art by its IPTC term', jpegWithXmp(term('algorithmicMedia')), ['digital-source-type | not-ai-software']],
  ['an unknown IPTC term', jpegWithXmp(term('somethingNew')), []],
  [
    'a comment of a screenshot tool',
    jpegFile([commentSegment('Generated by Snipaste')]),
    ['comment | not-ai-software'],
  ],
  ['an editor', pngWithTexts({ Software: 'An editor' }), ['software-name | not-ai-software']],
  [
    'a credit line that only mentions AI',
    jpegFile([iptcSegment([[110, 'A talk about AI generated images']])]),
    [],
  ],
  ['a label without its companions', pngWithTexts({ AIGC: '{"Label":"1"}' }), []],
  ['a description that mentions a job', pngWithTexts({ Description: 'Job ID: 12' }), []],
  ['parameters of something else', pngWithTexts({ parameters: 'width: 3, height: 4, depth: 5' }), []],
  ['a prompt that is no graph', pngWithTexts({ prompt: 'say your name' }), []],
  ['a trailer of a phone without AI', jpegFile([], 'PEg_Info{"genAIType":0}SEFT'), []],
  [
    'a signature without its pair',
    jpegWithExif([[exifTags.imageDescription, `Signature: ${'Ab+/'.repeat(80)}`]]),
    [],
  ],
];

describe('an image that was generated says so by', () => {
  test.each(generated)('%s', (_, bytes, says) => expect(saidBy(bytes)).toEqual(says));
});

describe('an image that AI edited says so by', () => {
  test.each(edited)('%s', (_, bytes, says) => expect(saidBy(bytes)).toEqual(says));
});

describe('no AI is said by', () => {
  test.each(harmless)('%s', (_, bytes, says) => expect(saidBy(bytes)).toEqual(says));
});

test('a label that only supposes is less sure than one that says', () => {
  const confidenceOf = (number: number) =>
    readFileProvenance(jpegWithXmp('', `<TC260:AIGC>${label(number)}</TC260:AIGC>`)).findings[0]?.signal
      .confidence;
  expect([confidenceOf(1), confidenceOf(2), confidenceOf(3)]).toEqual([0.95, 0.7, 0.7]);
});

test('what a person reads is one short line, whatever stood in the field', () => {
  const [finding] = readFileProvenance(
    pngWithTexts({ Software: `An\n\n editor ${'x'.repeat(100_000)}` }),
  ).findings;
  expect(finding?.signal.detail).toMatch(/^Software: An editor x+…$/);
  expect(finding?.signal.detail.length).toBeLessThan(200);
});

test('a field with a prompt is only named: the prompt is shown to who asks for it', () => {
  const [finding] = readFileProvenance(pngWithTexts({ parameters: infotext })).findings;
  expect(finding?.prompt?.positive).toBe(infotextPositive);
  expect(finding?.signal.detail).toBe('parameters');
});
