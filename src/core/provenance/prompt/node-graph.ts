import { type JsonRecord, listAt, recordAt, recordsAt, textAt, toRecord } from '../metadata/json-value.ts';

/** One node of a ComfyUI graph, of either kind: which nodes feed it, and the texts written on it. */
export type GraphNode = {
  readonly type: string;
  /** The node behind each connected input, by the input's name. */
  readonly links: ReadonlyMap<string, string>;
  readonly texts: readonly { readonly name: string; readonly text: string }[];
};

/** By node id. A Map: ids come from the file and can be `__proto__`. */
export type NodeGraph = ReadonlyMap<string, GraphNode>;

const maxNodes = 5000;

/**
 * Reads the graph that ComfyUI ran (`{"3": {"class_type", "inputs"}}`).
 * @returns undefined for JSON that is no such graph.
 */
export function readApiGraph(json: JsonRecord): NodeGraph | undefined {
  const graph = new Map<string, GraphNode>();
  for (const [id, value] of Object.entries(json).slice(0, maxNodes)) {
    const node = toRecord(value);
    const type = textAt(node, 'class_type');
    if (type === undefined) continue;
    const inputs = Object.entries(recordAt(node, 'inputs') ?? {});
    graph.set(id, {
      type,
      links: new Map(inputs.flatMap(([name, input]) => linkOf(name, input))),
      texts: inputs.flatMap(([name, text]) => (typeof text === 'string' ? [{ name, text }] : [])),
    });
  }
  return graph.size > 0 ? graph : undefined;
}

/** A link is the id of a node and the number of its output. */
function linkOf(name: string, input: unknown): readonly (readonly [string, string])[] {
  if (!Array.isArray(input) || input.length !== 2 || typeof input[1] !== 'number') return [];
  return typeof input[0] === 'string' || typeof input[0] === 'number' ? [[name, String(input[0])]] : [];
}

/**
 * Reads the graph as ComfyUI's editor draws it (`{"nodes": [], "links": []}`).
 * Its texts have no names, only the node's type tells what they are.
 * @returns undefined for JSON that is no such graph.
 */
export function readEditorGraph(json: JsonRecord): NodeGraph | undefined {
  const nodes = recordsAt(json, 'nodes').slice(0, maxNodes);
  const typed = nodes.filter((node) => textAt(node, 'type') !== undefined && 'id' in node);
  if (typed.length === 0) return undefined;
  const origins = originsOf(listAt(json, 'links'));
  return new Map(
    typed.map((node) => {
      const links = recordsAt(node, 'inputs').flatMap((input) => editorLink(input, origins));
      const texts = listAt(node, 'widgets_values').flatMap((text) =>
        typeof text === 'string' ? [text] : [],
      );
      const type = textAt(node, 'type') ?? '';
      return [String(node.id), { type, links: new Map(links), texts: nameTexts(type, texts) }];
    }),
  );
}

/** By the link's number, the node it comes from. A link is [number, from node, output, to node, input, type]. */
function originsOf(links: readonly unknown[]): ReadonlyMap<unknown, string> {
  return new Map(links.flatMap((link) => (Array.isArray(link) ? [[link[0], String(link[1])] as const] : [])));
}

function editorLink(
  input: JsonRecord,
  origins: ReadonlyMap<unknown, string>,
): readonly (readonly [string, string])[] {
  const name = textAt(input, 'name');
  const origin = origins.get(input.link);
  return name === undefined || origin === undefined ? [] : [[name, origin]];
}

function nameTexts(type: string, texts: readonly string[]): GraphNode['texts'] {
  const name = /text|prompt|string|primitive|wildcard/i.test(type) ? 'text' : 'widget';
  return texts.map((text) => ({ name, text }));
}
