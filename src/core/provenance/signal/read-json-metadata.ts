import { type JsonRecord, listAt, parseJsonRecord, recordAt, textAt } from '../metadata/json-value.ts';
import type { Metadata, TextField } from '../metadata/metadata.ts';
import { makePrompt } from '../prompt/prompt.ts';
import { confidenceOf } from './confidence.ts';
import { makeSignal } from './make-signal.ts';
import type { Finding, SignalKind } from './signal.ts';

/** One generator that keeps a JSON object of its own. */
type JsonFormat = {
  readonly kind: SignalKind;
  readonly generator: string;
  /** What only this generator writes. */
  readonly isOurs: (json: JsonRecord) => boolean;
  readonly read: (json: JsonRecord) => JsonPrompt;
};

type JsonPrompt = {
  readonly positive?: string | undefined;
  readonly negative?: string | undefined;
  readonly model?: string | undefined;
};

const formats: readonly JsonFormat[] = [
  {
    kind: 'swarmui-metadata',
    generator: 'SwarmUI',
    isOurs: (json) => recordAt(json, 'sui_image_params') !== undefined,
    read: (json) => {
      const parameters = recordAt(json, 'sui_image_params');
      return {
        positive: textAt(parameters, 'prompt'),
        negative: textAt(parameters, 'negativeprompt'),
        model: textAt(parameters, 'model'),
      };
    },
  },
  {
    kind: 'fooocus-metadata',
    generator: 'Fooocus',
    isOurs: (json) =>
      ('metadata_scheme' in json && 'prompt' in json) ||
      ('base_model' in json && ('full_prompt' in json || 'prompt_expansion' in json)) ||
      ('Prompt' in json && 'Fooocus V2 Expansion' in json),
    read: (json) => ({
      positive: joinTexts([textAt(json, 'prompt'), textAt(json, 'Prompt'), ...listAt(json, 'full_prompt')]),
      negative: joinTexts([textAt(json, 'negative_prompt'), ...listAt(json, 'full_negative_prompt')]),
      model: textAt(json, 'base_model') ?? textAt(json, 'Base Model'),
    }),
  },
  {
    kind: 'fooocus-metadata',
    generator: 'RuinedFooocus',
    isOurs: (json) => /fooocus/i.test(textAt(json, 'software') ?? ''),
    read: (json) => ({
      positive: textAt(json, 'Prompt') ?? textAt(json, 'prompt'),
      negative: textAt(json, 'Negative') ?? textAt(json, 'negative_prompt'),
      model: textAt(json, 'base_model_name'),
    }),
  },
  {
    kind: 'replicate-metadata',
    generator: 'Replicate',
    isOurs: (json) => {
      const outputs = JSON.stringify([json.output, json.urls]).slice(0, 4096);
      return recordAt(json, 'input') !== undefined && /replicate\.(delivery|com)/.test(outputs);
    },
    read: (json) => {
      const input = recordAt(json, 'input');
      return {
        positive: textAt(input, 'prompt'),
        negative: textAt(input, 'negative_prompt'),
        model: textAt(json, 'model') ?? textAt(json, 'version'),
      };
    },
  },
  {
    kind: 'draw-things-metadata',
    generator: 'Draw Things',
    isOurs: (json) => textAt(json, 'c') !== undefined && ('uc' in json || 'sampler' in json || 'v2' in json),
    read: (json) => ({
      positive: textAt(json, 'c'),
      negative: textAt(json, 'uc'),
      model: textAt(json, 'model'),
    }),
  },
  {
    kind: 'easy-diffusion-metadata',
    generator: 'Easy Diffusion',
    isOurs: (json) =>
      'prompt' in json && 'num_inference_steps' in json && 'use_stable_diffusion_model' in json,
    read: (json) => ({
      positive: textAt(json, 'prompt'),
      negative: textAt(json, 'negative_prompt'),
      model: textAt(json, 'use_stable_diffusion_model'),
    }),
  },
];

/** Fields in which these generators keep their JSON; `model` and `make` are EXIF tags that SwarmUI used before. */
const keys = /^(parameters|comment|usercomment|imagedescription|model|make|)$/i;

/** Reads the generators that keep one JSON object: SwarmUI, Fooocus, Replicate, Draw Things, Easy Diffusion. */
export function readJsonMetadata({ texts }: Metadata): readonly Finding[] {
  return texts.filter(({ key, text }) => keys.test(key) && text.startsWith('{')).flatMap(readField);
}

function readField(field: TextField): readonly Finding[] {
  const json = parseJsonRecord(field.text);
  const format = json && formats.find(({ isOurs }) => isOurs(json));
  if (!json || !format) return [];
  const { positive, negative = '', model } = format.read(json);
  const { kind, generator } = format;
  const signal = makeSignal(field, {
    kind,
    says: 'ai-generated',
    confidence: confidenceOf.claim,
    generator,
    model,
  });
  if (!positive) return [{ signal }];
  const models = model === undefined ? [] : [model];
  return [{ signal, prompt: makePrompt(field.place, { positive, negative, models }) }];
}

function joinTexts(texts: readonly unknown[]): string {
  const words = texts.filter((text) => typeof text === 'string' && text.trim() !== '');
  return [...new Set(words)].join('\n');
}
