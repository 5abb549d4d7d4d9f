import type { OnnxNode, OnnxTensor } from './onnx-graph.ts';

/** A graph being written: operations are appended in the order in which they are computed. */
export type GraphDraft = { readonly nodes: OnnxNode[]; readonly constants: Map<string, OnnxTensor> };

export function emptyGraphDraft(): GraphDraft {
  return { nodes: [], constants: new Map() };
}

/** Appends an operation. @returns the name of its output, for the operations that read it. */
export function addNode(draft: GraphDraft, node: OnnxNode): string {
  draft.nodes.push(node);
  return node.output;
}

/** Adds a constant, once, however often it is used. @returns its name. */
export function addConstant(draft: GraphDraft, constant: OnnxTensor): string {
  draft.constants.set(constant.name, constant);
  return constant.name;
}

/** Adds a single number, or a list of them when given one. @returns the name of the constant. */
export function addFloats(draft: GraphDraft, name: string, values: number | readonly number[]): string {
  return typeof values === 'number'
    ? addConstant(draft, { name, type: 'float32', shape: [], values: [values] })
    : addConstant(draft, { name, type: 'float32', shape: [values.length], values });
}
