/** A length that is known, or the name of one that the caller chooses, such as the batch size. */
export type OnnxDimension = number | string;

export type OnnxElementType = 'float32' | 'uint8' | 'int64';

/** An input or an output of the graph. */
export type OnnxValue = {
  readonly name: string;
  readonly type: OnnxElementType;
  readonly shape: readonly OnnxDimension[];
};

/** A constant: weights, scales, bounds. `values` are row-major, in the order of `shape`; [] is a scalar. */
export type OnnxTensor = { readonly name: string; readonly shape: readonly number[] } & (
  | { readonly type: 'float32'; readonly values: readonly number[] }
  | { readonly type: 'uint8'; readonly values: Uint8Array }
);

/** One operation. Whole-number attributes only: no operation used here takes another kind. */
export type OnnxNode = {
  readonly name: string;
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
};

/** A graph whose nodes stand in the order in which they are computed. */
export type OnnxGraph = {
  readonly name: string;
  readonly input: OnnxValue;
  readonly output: OnnxValue;
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxTensor[];
};
