import type { GraphDraft } from './graph-draft.ts';
import type { QuantisedTensor } from './quantised-tensor.ts';

/** Where the operations of a model go, and where its weights come from. */
export type Translation = {
  readonly draft: GraphDraft;
  readonly weights: ReadonlyMap<string, QuantisedTensor>;
};

/** @throws when the model has no weight of that name. */
export function weightNamed({ weights }: Translation, name: string): QuantisedTensor {
  const weight = weights.get(name);
  if (!weight) throw new Error(`the model has no weight '${name}'`);
  return weight;
}
