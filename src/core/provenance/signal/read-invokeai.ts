import { type JsonRecord, parseJsonRecord, recordAt, recordsAt, textAt } from '../metadata/json-value.ts';
import type { Metadata, TextField } from '../metadata/metadata.ts';
import { makePrompt, type Prompt } from '../prompt/prompt.ts';
import { confidenceOf } from './confidence.ts';
import { makeSignal } from './make-signal.ts';
import type { Finding } from './signal.ts';

/** Keys of InvokeAI 3 to 6, 2, and of its ancestor; in JPEG the key stands before the text in a comment. */
const keys = ['invokeai_metadata', 'invokeai_graph', 'invokeai_workflow', 'sd-metadata', 'Dream', 'dream'];

/** Reads what InvokeAI wrote in any of its versions. A graph that denoises nothing is weak: it may have edited only. */
export function readInvokeai({ texts }: Metadata): readonly Finding[] {
  return texts.flatMap(keyedText).map((field): Finding => {
    const isGraph = field.key === 'invokeai_graph' || field.key === 'invokeai_workflow';
    const isWeak = isGraph && !/denoise|t2l|l2l|latents/i.test(field.text);
    const prompt = readPrompt(field);
    const signal = makeSignal(field, {
      kind: 'invokeai-metadata',
      says: 'ai-generated',
      confidence: isWeak ? confidenceOf.likely : confidenceOf.claim,
      generator: 'InvokeAI',
      model: prompt?.models[0],
    });
    return { signal, ...(prompt ? { prompt } : {}) };
  });
}

function keyedText(field: TextField): readonly TextField[] {
  if (field.place === 'png-text') return keys.includes(field.key) ? [field] : [];
  if (field.place !== 'jpeg-comment') return [];
  const key = /^(invokeai_\w{1,20}):\s*(?=\{)/.exec(field.text);
  if (!key?.[1] || !keys.includes(key[1])) return [];
  return [{ ...field, key: key[1], text: field.text.slice(key[0].length) }];
}

function readPrompt({ place, key, text }: TextField): Prompt | undefined {
  if (key.toLowerCase() === 'dream') return promptOf(makePrompt(place, { positive: dreamWords(text) }));
  const json = parseJsonRecord(text);
  if (key === 'sd-metadata') return promptOf(makePrompt(place, splitBrackets(oldPrompt(json))));
  if (key !== 'invokeai_metadata') return undefined;
  const positives = ['positive_prompt', 'positive_style_prompt'].flatMap((name) => textAt(json, name) ?? []);
  const negatives = ['negative_prompt', 'negative_style_prompt'].flatMap((name) => textAt(json, name) ?? []);
  const model = recordAt(json, 'model');
  const modelName = textAt(model, 'model_name') ?? textAt(model, 'name');
  const parts = { positive: joinWords(positives), negative: joinWords(negatives) };
  return promptOf(makePrompt(place, { ...parts, models: modelName === undefined ? [] : [modelName] }));
}

function joinWords(texts: readonly string[]): string {
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '').join('\n');
}

function promptOf(prompt: Prompt): Prompt | undefined {
  return prompt.positive === '' && prompt.negative === '' ? undefined : prompt;
}

/** The command line: what stands in quotes, else what stands before the first option. */
function dreamWords(text: string): string {
  const quoted = /^\s*"((?:\\.|[^"\\])*)"/.exec(text)?.[1];
  const words = quoted ?? text.split(/ -{1,2}[a-zA-Z]/)[0] ?? '';
  return splitBrackets(/^<too lazy/.test(words) ? '' : words).positive;
}

/** A text, or parts with a weight each; a weight below zero takes away. */
function oldPrompt(json: JsonRecord | undefined): string {
  const image = recordAt(json, 'image');
  const parts = recordsAt(image, 'prompt');
  const wanted = parts.filter(({ weight }) => typeof weight !== 'number' || weight >= 0);
  return textAt(image, 'prompt') ?? wanted.flatMap((part) => textAt(part, 'prompt') ?? []).join(', ');
}

/** What is not wanted stands in brackets. */
function splitBrackets(text: string): { readonly positive: string; readonly negative: string } {
  const negatives = [...text.matchAll(/\[([^[\]]*)\]/g)].map(([, words = '']) => words);
  return { positive: text.replace(/\[[^[\]]*\]/g, ' ').trim(), negative: negatives.join(', ') };
}
