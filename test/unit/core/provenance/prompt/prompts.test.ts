import { describe, expect, test } from 'vitest';
import { readFileProvenance } from '../../../../../src/core/provenance/provenance-report.ts';
import { joinBytes } from '../../../../fixtures/provenance/bytes.ts';
import { exifBlock, exifTags } from '../../../../fixtures/provenance/exif-block.ts';
import {
  comfyGraph,
  comfyWorkflow,
  infotext,
  infotextPositive,
} from '../../../../fixtures/provenance/infotexts.ts';
import { exifSegment, jpegFile, xmpPacket, xmpSegment } from '../../../../fixtures/provenance/other-files.ts';
import { pngWithTexts } from '../../../../fixtures/provenance/png-file.ts';

const promptsOf = (bytes: Uint8Array) =>
  readFileProvenance(bytes).findings.flatMap(({ prompt }) => prompt ?? []);
const comment = (text: string) =>
  jpegFile([exifSegment(exifBlock([], [[exifTags.userComment, joinBytes('ASCII\0\0\0', text)]]))]);
const graph = (nodes: Readonly<Record<string, unknown>>) => pngWithTexts({ prompt: JSON.stringify(nodes) });
const settings = 'Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 42';

const cases: readonly (readonly [name: string, bytes: Uint8Array, positive: string, negative: string])[] = [
  ['infotext', pngWithTexts({ parameters: infotext }), infotextPositive, 'crowd, blurry'],
  [
    'infotext without a negative prompt',
    pngWithTexts({ parameters: `sea\nsecond line\n${settings}` }),
    'sea\nsecond line',
    '',
  ],
  [
    'infotext without a positive prompt',
    pngWithTexts({ parameters: `Negative prompt: crowd\n${settings}` }),
    '',
    'crowd',
  ],
  [
    'infotext with commas in a quoted value',
    pngWithTexts({ parameters: `sea\n${settings}, Hashes: "{a: 1, b: 2}"` }),
    'sea',
    '',
  ],
  [
    'ComfyUI, over nodes in between',
    pngWithTexts({ prompt: comfyGraph, workflow: comfyWorkflow }),
    'a lighthouse at dawn',
    'crowd, blurry',
  ],
  [
    'ComfyUI’s editor graph alone',
    pngWithTexts({ workflow: comfyWorkflow }),
    'a lighthouse at dawn',
    'crowd, blurry',
  ],
  [
    'ComfyUI with numbers that only Python knows',
    pngWithTexts({ prompt: comfyGraph.replace('"seed":1', '"seed":NaN,"x":[-Infinity]') }),
    'a lighthouse at dawn',
    'crowd, blurry',
  ],
  [
    'ComfyUI whose words come from a guider',
    graph({
      1: { class_type: 'BasicGuider', inputs: { conditioning: ['2', 0] } },
      2: { class_type: 'FluxGuidance', inputs: { conditioning: ['3', 0] } },
      3: { class_type: 'CLIPTextEncodeFlux', inputs: { clip_l: 'sea', t5xxl: 'a wide sea', guidance: 3 } },
    }),
    'sea\na wide sea',
    '',
  ],
  [
    'ComfyUI with two samplers',
    graph({
      1: { class_type: 'KSampler', inputs: { positive: ['3', 0], negative: ['5', 0] } },
      2: { class_type: 'KSampler', inputs: { positive: ['4', 0], negative: ['5', 0] } },
      3: { class_type: 'CLIPTextEncode', inputs: { text: 'morning' } },
      4: { class_type: 'CLIPTextEncode', inputs: { text: 'evening' } },
      5: { class_type: 'CLIPTextEncode', inputs: { text: 'crowd' } },
    }),
    'evening\nmorning',
    'crowd',
  ],
  [
    'InvokeAI 3',
    pngWithTexts({ invokeai_metadata: '{"positive_prompt":"sea","negative_prompt":"crowd"}' }),
    'sea',
    'crowd',
  ],
  [
    'InvokeAI 2, weighted',
    pngWithTexts({
      'sd-metadata': '{"image":{"prompt":[{"prompt":"sea","weight":1},{"prompt":"crowd","weight":-1}]}}',
    }),
    'sea',
    '',
  ],
  [
    'InvokeAI 2, in brackets',
    pngWithTexts({ 'sd-metadata': '{"image":{"prompt":"sea [crowd, rain] sky"}}' }),
    'sea   sky',
    'crowd, rain',
  ],
  [
    'Dream in quotes',
    pngWithTexts({ Dream: '"sea -s and \\"sky\\"" -s 50 -S 1' }),
    'sea -s and \\"sky\\"',
    '',
  ],
  ['Dream without quotes', pngWithTexts({ Dream: 'sea -s 50 -S 1' }), 'sea', ''],
  [
    'NovelAI',
    pngWithTexts({ Software: 'NovelAI', Description: 'sea', Comment: '{"uc":"crowd"}' }),
    'sea',
    'crowd',
  ],
  [
    'NovelAI 4 without a description',
    pngWithTexts({
      Software: 'NovelAI',
      Comment:
        '{"v4_prompt":{"caption":{"base_caption":"sea"}},"v4_negative_prompt":{"caption":{"base_caption":"crowd"}}}',
    }),
    'sea',
    'crowd',
  ],
  [
    'Fooocus',
    pngWithTexts({
      parameters: '{"prompt":"sea","full_prompt":["sea, wide"],"base_model":"m","negative_prompt":"crowd"}',
    }),
    'sea\nsea, wide',
    'crowd',
  ],
  [
    'SwarmUI',
    pngWithTexts({ parameters: '{"sui_image_params":{"prompt":"sea","negativeprompt":"crowd"}}' }),
    'sea',
    'crowd',
  ],
  [
    'Replicate',
    comment(
      '{"input":{"prompt":"sea","negative_prompt":"crowd"},"urls":{"get":"https://api.replicate.com/x"}}',
    ),
    'sea',
    'crowd',
  ],
  [
    'Draw Things',
    jpegFile([xmpSegment(xmpPacket('', '<exif:UserComment>{"c":"sea","uc":"crowd"}</exif:UserComment>'))]),
    'sea',
    'crowd',
  ],
  ['Easy Diffusion', pngWithTexts({ Prompt: 'sea', 'Negative Prompt': 'crowd' }), 'sea', 'crowd'],
  [
    'Midjourney, flags left out',
    pngWithTexts({
      Description: 'sea --ar 3:2 --no crowd --v 6 Job ID: 01234567-89ab-cdef-0123-456789abcdef',
    }),
    'sea',
    'crowd',
  ],
];

describe('the prompt is read from', () => {
  test.each(cases.map(([name, bytes, ...words]) => [name, bytes, words] as const))(
    '%s',
    (_, bytes, words) => {
      const [prompt] = promptsOf(bytes);
      expect([prompt?.positive, prompt?.negative]).toEqual(words);
      expect(prompt?.isSorted).toBe(true);
    },
  );
});

test.each(['text', 'text_g', 't5xxl', 'prompt', 'user_prompt', 'value', 'wildcard_text'])(
  'words of ComfyUI are read from an input called %s',
  (name) => {
    const words = graph({
      1: { class_type: 'KSampler', inputs: { positive: ['2', 0] } },
      2: { class_type: 'Encoder', inputs: { [name]: 'sea', negative_prompt: 'crowd' } },
    });
    expect(promptsOf(words)[0]?.positive).toBe('sea');
  },
);

describe('of a prompt', () => {
  test('names of the checkpoint and of LoRAs are kept apart', () => {
    expect(promptsOf(pngWithTexts({ parameters: infotext }))[0]?.models).toEqual(['coastal-v1', 'sea-mood']);
    expect(promptsOf(pngWithTexts({ prompt: comfyGraph }))[0]?.models).toEqual(['coastal-v1.safetensors']);
  });

  test('texts that nothing sorts are marked, without those that are known to be negative', () => {
    const loose = graph({
      1: { class_type: 'OddSampler', inputs: { words: ['2', 0], negative: ['3', 0] } },
      2: { class_type: 'OddText', inputs: { text: 'a lighthouse at dawn' } },
      3: { class_type: 'OddText', inputs: { text: 'crowds of people' } },
    });
    expect(promptsOf(loose)).toEqual([
      expect.objectContaining({ positive: 'a lighthouse at dawn', isSorted: false }),
    ]);
  });

  test('64 K letters are kept, without NUL', () => {
    const [prompt] = promptsOf(
      pngWithTexts({ Software: 'NovelAI', Description: `\u0001${'a\0b'.repeat(50_000)}` }),
    );
    expect(prompt?.positive.length).toBeLessThanOrEqual(65_536);
    expect(prompt?.positive).not.toContain('\0');
  });

  test('a graph that feeds itself is read once', () => {
    const cycle = graph({
      1: { class_type: 'KSampler', inputs: { positive: ['2', 0] } },
      2: { class_type: 'A', inputs: { text: 'sea', more: ['3', 0] } },
      3: { class_type: 'A', inputs: { text: 'sky', more: ['2', 0], __proto__: 1 } },
    });
    expect(promptsOf(cycle)[0]?.positive).toBe('sea\nsky');
  });
});
