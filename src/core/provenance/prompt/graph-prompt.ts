import type { GraphNode, NodeGraph } from './node-graph.ts';

/** What a ComfyUI graph was asked for. */
export type GraphPrompt = {
  readonly positive: string;
  readonly negative: string;
  readonly models: readonly string[];
  readonly isSorted: boolean;
};

/** Inputs whose texts are words for the image. */
const wordInput =
  /^(user_|edit_)?(text|prompt|string|value|positive|wildcard|populated|t5|clip_[lg]|llama|caption|bert|mt5)/i;
/** Inputs that lead away from the words: to the model, to pictures, to what is not wanted. */
const otherInput =
  /negative|^neg|model|^clip$|vae|image|latent|mask|samples|control_net|noise|sigmas|sampler|cond2|uncond/i;
const modelInput = /^(ckpt|unet|lora|model|vae|checkpoint|diffusion)\w*_?name|^lora_\d+$/i;
/** Texts shorter than this are numbers, switches and names. */
const minLooseLength = 12;

/**
 * Collects the words that lead to a `positive` input, over any number of nodes in between.
 * When none does, all long texts of nodes that do not lead to a `negative` input, marked as unsorted.
 * Each node is visited once, so that cycles end. Source: docs/provenance.md, section 4.
 */
export function readGraphPrompt(graph: NodeGraph): GraphPrompt {
  const nodes = [...graph.values()];
  const positiveTexts = textsBehind(graph, nodes.flatMap(positiveLinks));
  const negative = joinTexts(textsBehind(graph, nodes.flatMap(negativeLinks)));
  const models = nodes.flatMap(({ texts }) =>
    texts.filter(({ name }) => modelInput.test(name)).map(({ text }) => text),
  );
  if (positiveTexts.length > 0)
    return { positive: joinTexts(positiveTexts), negative, models, isSorted: true };
  const unwanted = nodesBehind(graph, nodes.flatMap(negativeLinks));
  const loose = nodes.filter((node) => !unwanted.has(node)).flatMap(looseTexts);
  return { positive: joinTexts(loose), negative, models, isSorted: false };
}

function positiveLinks({ type, links }: GraphNode): readonly string[] {
  const isGuider = /guider|guidance/i.test(type);
  return [...links].flatMap(([name, id]) => {
    const isPositive = /^positive/i.test(name) || name === 'cond1' || (isGuider && name === 'conditioning');
    return isPositive ? [id] : [];
  });
}

function negativeLinks({ links }: GraphNode): readonly string[] {
  return [...links].flatMap(([name, id]) => (/^(negative|neg$|uncond|cond2)/i.test(name) ? [id] : []));
}

function nodesBehind(graph: NodeGraph, starts: readonly string[]): ReadonlySet<GraphNode> {
  const seen = new Set<GraphNode>();
  const waiting = [...starts];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = graph.get(id);
    if (!node || seen.has(node)) continue;
    seen.add(node);
    for (const [name, origin] of node.links) if (!otherInput.test(name)) waiting.push(origin);
  }
  return seen;
}

function textsBehind(graph: NodeGraph, starts: readonly string[]): readonly string[] {
  return [...nodesBehind(graph, starts)].flatMap(({ texts }) =>
    texts.filter(({ name, text }) => isWords(name) && text.trim() !== '').map(({ text }) => text),
  );
}

function looseTexts({ texts }: GraphNode): readonly string[] {
  return texts
    .filter(({ name, text }) => isWords(name) && text.length >= minLooseLength)
    .map(({ text }) => text);
}

function isWords(name: string): boolean {
  return wordInput.test(name) && !/negative/i.test(name);
}

function joinTexts(texts: readonly string[]): string {
  return [...new Set(texts.map((text) => text.trim()))].join('\n');
}
