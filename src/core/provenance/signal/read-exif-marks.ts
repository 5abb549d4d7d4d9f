import type { Metadata } from '../metadata/metadata.ts';
import type { ExifFields } from '../metadata/read-exif.ts';
import { makePrompt } from '../prompt/prompt.ts';
import { confidenceOf } from './confidence.ts';
import { makeSignal } from './make-signal.ts';
import type { Finding } from './signal.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const xaiSignature = /^Signature: [A-Za-z0-9+/]{200,1400}={0,2}$/;

/** Reads the marks that services put into EXIF: DALL-E 2, xAI, ByteDance, Black Forest Labs. Source: docs/provenance.md, 2.4. */
export function readExifMarks({ exif }: Metadata): readonly Finding[] {
  return exif.flatMap((fields) => [
    ...readDalle2(fields),
    ...readXai(fields),
    ...readByteDance(fields),
    ...readFluxReference(fields),
  ]);
}

function readDalle2({ makerNote = '', userComment = '' }: ExifFields): readonly Finding[] {
  const isMade = /^OpenAI--ImageGeneration--/.test(makerNote) || userComment === 'Made with OpenAI Labs';
  if (!isMade) return [];
  const source = { place: 'exif', key: 'UserComment', text: userComment || makerNote } as const;
  const generator = 'OpenAI DALL-E 2';
  return [
    {
      signal: makeSignal(source, {
        kind: 'dalle2-exif',
        says: 'ai-generated',
        confidence: confidenceOf.claim,
        generator,
      }),
    },
  ];
}

/** The signature cannot be checked here: the pair of signature and UUID, and no camera beside it, is the mark. */
function readXai({
  imageDescription = '',
  userComment = '',
  artist = '',
  make,
}: ExifFields): readonly Finding[] {
  const text = [imageDescription, userComment].find((field) => xaiSignature.test(field));
  if (text === undefined || !uuid.test(artist) || make) return [];
  const source = { place: 'exif', key: 'ImageDescription', text } as const;
  const generator = 'xAI Grok';
  return [
    {
      signal: makeSignal(source, {
        kind: 'xai-signature',
        says: 'ai-generated',
        confidence: confidenceOf.claim,
        generator,
      }),
    },
  ];
}

function readByteDance({ imageDescription = '', userComment = '' }: ExifFields): readonly Finding[] {
  const text = [imageDescription, userComment].find((field) => /"aigc_(label_)?type"\s*:/.test(field));
  if (text === undefined) return [];
  const source = { place: 'exif', key: 'ImageDescription', text } as const;
  return [
    {
      signal: makeSignal(source, {
        kind: 'bytedance-label',
        says: 'ai-generated',
        confidence: confidenceOf.claim,
        generator: 'ByteDance',
      }),
    },
  ];
}

/** The reference code of FLUX writes `AI generated;txt2img;flux`, the maker and model as a camera would, and the prompt. */
function readFluxReference({ software = '', make, model, imageDescription }: ExifFields): readonly Finding[] {
  if (!/^AI generated\b/i.test(software) && make !== 'Black Forest Labs') return [];
  const source = { place: 'exif', key: 'Software', text: software || make || '' } as const;
  const signal = makeSignal(source, {
    kind: 'generator-name',
    says: 'ai-generated',
    confidence: confidenceOf.claim,
    generator: make || 'FLUX',
    model,
  });
  return [
    { signal, ...(imageDescription ? { prompt: makePrompt('exif', { positive: imageDescription }) } : {}) },
  ];
}
