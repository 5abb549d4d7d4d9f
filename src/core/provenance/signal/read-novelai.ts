import { type JsonRecord, parseJsonRecord, recordAt, textAt } from '../metadata/json-value.ts';
import type { Metadata, TextField } from '../metadata/metadata.ts';
import { makePrompt } from '../prompt/prompt.ts';
import { confidenceOf } from './confidence.ts';
import { makeSignal } from './make-signal.ts';
import type { Finding } from './signal.ts';

/** Reads NovelAI's PNG texts: Software or Source names it, Description and Comment hold what was asked. */
export function readNovelai({ texts }: Metadata): readonly Finding[] {
  const pngTexts = texts.filter(({ place }) => place === 'png-text');
  const textOf = (key: string) => pngTexts.find((field) => field.key === key);
  const name = textOf('Software');
  const comment = textOf('Comment');
  const isNamed = name?.text === 'NovelAI' || /^NovelAI/.test(textOf('Source')?.text ?? '');
  if (!isNamed) return [];
  const field = name ?? textOf('Source') ?? comment;
  const parts = {
    Description: textOf('Description')?.text,
    Comment: comment?.text,
    Source: textOf('Source')?.text,
  };
  return field ? [novelaiFinding(field, parts)] : [];
}

type NovelaiTexts = {
  readonly Description?: string | undefined;
  readonly Comment?: string | undefined;
  readonly Source?: string | undefined;
};

/** The finding of NovelAI's texts, wherever they stood: in a PNG, or hidden in its pixels. */
export function novelaiFinding(field: TextField, texts: NovelaiTexts): Finding {
  const comment = parseJsonRecord(texts.Comment ?? '');
  const positive = texts.Description ?? textAt(comment, 'prompt') ?? captionAt(comment, 'v4_prompt');
  const negative = textAt(comment, 'uc') ?? captionAt(comment, 'v4_negative_prompt');
  const signal = makeSignal(field, {
    kind: field.place === 'pixels' ? 'stealth-pixels' : 'novelai-metadata',
    says: 'ai-generated',
    confidence: field.place === 'pixels' ? confidenceOf.pixelMark : confidenceOf.claim,
    generator: 'NovelAI',
    model: texts.Source,
  });
  if (positive === undefined) return { signal };
  return { signal, prompt: makePrompt(field.place, { positive, negative: negative ?? '' }) };
}

function captionAt(comment: JsonRecord | undefined, key: string): string | undefined {
  return textAt(recordAt(recordAt(comment, key), 'caption'), 'base_caption');
}
