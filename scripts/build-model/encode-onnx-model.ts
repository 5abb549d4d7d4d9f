import type { OnnxElementType, OnnxGraph, OnnxNode, OnnxTensor, OnnxValue } from './onnx-graph.ts';
import {
  bytesField,
  concatBytes,
  messageField,
  type ProtobufBytes,
  textField,
  wholeNumberField,
} from './protobuf-writer.ts';

// Field numbers are those of onnx.proto3, https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3
const irVersion = 8;
const operatorSetVersion = 13;
const elementTypeCodes: Readonly<Record<OnnxElementType, number>> = { float32: 1, uint8: 2, int64: 7 };
const wholeNumberAttribute = 2;
const wholeNumbersAttribute = 7;

/** Encodes a graph as an ONNX file (IR 8, operator set 13). Equal graphs give equal bytes. */
export function encodeOnnxModel(graph: OnnxGraph): ProtobufBytes {
  return concatBytes([
    wholeNumberField(1, irVersion),
    textField(2, 'safer-spaces'),
    messageField(7, graphFields(graph)),
    messageField(8, [textField(1, ''), wholeNumberField(2, operatorSetVersion)]),
  ]);
}

function graphFields(graph: OnnxGraph): ProtobufBytes[] {
  return [
    ...graph.nodes.map((node) => messageField(1, nodeFields(node))),
    textField(2, graph.name),
    ...graph.constants.map((constant) => messageField(5, tensorFields(constant))),
    messageField(11, valueFields(graph.input)),
    messageField(12, valueFields(graph.output)),
  ];
}

function nodeFields(node: OnnxNode): ProtobufBytes[] {
  const attributes = Object.entries(node.attributes ?? {});
  return [
    ...node.inputs.map((input) => textField(1, input)),
    textField(2, node.output),
    textField(3, node.name),
    textField(4, node.operator),
    ...attributes.map(([name, value]) => messageField(5, attributeFields(name, value))),
  ];
}

function attributeFields(name: string, value: number | readonly number[]): ProtobufBytes[] {
  if (typeof value === 'number') {
    return [textField(1, name), wholeNumberField(3, value), wholeNumberField(20, wholeNumberAttribute)];
  }
  const items = value.map((item) => wholeNumberField(8, item));
  return [textField(1, name), ...items, wholeNumberField(20, wholeNumbersAttribute)];
}

function tensorFields(tensor: OnnxTensor): ProtobufBytes[] {
  return [
    ...tensor.shape.map((length) => wholeNumberField(1, length)),
    wholeNumberField(2, elementTypeCodes[tensor.type]),
    textField(8, tensor.name),
    bytesField(9, tensor.type === 'uint8' ? tensor.values : littleEndianFloats(tensor.values)),
  ];
}

function littleEndianFloats(values: readonly number[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(4 * values.length));
  for (const [index, value] of values.entries()) bytes.setFloat32(4 * index, value, true);
  return new Uint8Array(bytes.buffer);
}

function valueFields(value: OnnxValue): ProtobufBytes[] {
  const dimensions = value.shape.map((length) =>
    messageField(1, [typeof length === 'number' ? wholeNumberField(1, length) : textField(2, length)]),
  );
  const tensorType = [wholeNumberField(1, elementTypeCodes[value.type]), messageField(2, dimensions)];
  return [textField(1, value.name), messageField(2, [messageField(1, tensorType)])];
}
