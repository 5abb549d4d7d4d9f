import { type JsonRecord, parseJsonRecord } from '../metadata/json-value.ts';
import type { Metadata, TextField } from '../metadata/metadata.ts';
import { readGraphPrompt } from '../prompt/graph-prompt.ts';
import { type NodeGraph, readApiGraph, readEditorGraph } from '../prompt/node-graph.ts';
import { makePrompt } from '../prompt/prompt.ts';
import { confidenceOf } from './confidence.ts';
import { makeSignal } from './make-signal.ts';
import type { Finding } from './signal.ts';

/** A PNG text of this key, or a text of EXIF that begins with it: ComfyUI's WebP writer puts both into camera tags. */
type GraphField = {
  readonly field: TextField;
  readonly name: 'prompt' | 'workflow';
  readonly json: JsonRecord;
};

/** A graph without one of these nodes may have made no image: an upscaler, a mask editor. */
const makesImages =
  /sampl|denoise|generat|txt2img|img2img|inpaint|imagen|dall|flux|ideogram|recraft|gemini|kling/i;

/**
 * Reads ComfyUI's graphs from PNG texts and from EXIF. The graph that ran tells the prompt; the one that the
 * editor drew is only asked when the other is missing.
 */
export function readComfyui({ texts }: Metadata): readonly Finding[] {
  const fields = texts.flatMap(graphField);
  const api = fields.flatMap(({ field, json }) => withGraph(field, readApiGraph(json)));
  const editor = fields.flatMap(({ field, json }) => withGraph(field, readEditorGraph(json)));
  const [first] = [...api, ...editor];
  if (!first) return [];
  const isGenerator = [...first.graph.values()].some(({ type }) => makesImages.test(type));
  const found = readGraphPrompt(first.graph);
  const signal = makeSignal(first.field, {
    kind: 'comfyui-graph',
    says: 'ai-generated',
    confidence: isGenerator ? confidenceOf.claim : confidenceOf.likely,
    generator: 'ComfyUI',
    model: found.models[0],
  });
  return [{ signal, ...(found.positive === '' ? {} : { prompt: makePrompt(first.field.place, found) }) }];
}

function graphField(field: TextField): readonly GraphField[] {
  const inExif = field.place === 'exif' ? /^(prompt|workflow)\s*:\s*(?=\{)/i.exec(field.text) : undefined;
  const name = (inExif?.[1] ?? field.key).toLowerCase();
  const isGraphName = name === 'prompt' || name === 'workflow';
  if (!isGraphName || (!inExif && field.place !== 'png-text')) return [];
  const json = parseJsonRecord(field.text.slice(inExif?.[0].length ?? 0));
  return json ? [{ field, name, json }] : [];
}

function withGraph(
  field: TextField,
  graph: NodeGraph | undefined,
): readonly { readonly field: TextField; readonly graph: NodeGraph }[] {
  return graph ? [{ field, graph }] : [];
}
