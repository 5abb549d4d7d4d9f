import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { asFields, asList, asNumber, asText } from './json-fields.ts';
import type { KerasLayer } from './keras-layer.ts';
import { parseKerasLayer } from './parse-keras-layer.ts';
import type { QuantisedTensor } from './quantised-tensor.ts';

/** A Keras model: its layers in the order in which they are computed, and its weights by name. */
export type KerasModel = {
  readonly layers: readonly KerasLayer[];
  readonly weights: ReadonlyMap<string, QuantisedTensor>;
};

const requirePackage = createRequire(import.meta.url);

/**
 * Reads a model that the nsfwjs package ships as CommonJS modules: `model.min.js` holds the description
 * as JSON, each `group1-shardXofY.min.js` a slice of the weights as base64.
 * @param folder folder of the model inside the package, such as 'dist/models/mobilenet_v2'.
 * @throws when the package is not installed or its files are not as described.
 */
export function readNsfwjsModel(folder: string): KerasModel {
  const description = asFields(readModule(folder, 'model'), 'the model description');
  const topology = asFields(description.modelTopology, 'modelTopology');
  const config = asFields(asFields(topology.model_config, 'model_config').config, 'model_config.config');
  const groups = asList(description.weightsManifest, 'weightsManifest').map((group) =>
    asFields(group, 'weights'),
  );
  return {
    layers: asList(config.layers, 'layers').map(parseKerasLayer),
    weights: new Map(
      groups.flatMap((group) => readWeights(folder, group)).map((tensor) => [tensor.name, tensor]),
    ),
  };
}

/** Files of the package are not among its exports, so they are named by path. */
function readModule(folder: string, file: string): unknown {
  const packageFolder = join(dirname(requirePackage.resolve('nsfwjs')), '..', '..');
  return requirePackage(join(packageFolder, folder, `${file}.min.js`));
}

/** The weights of one group lie one after the other in its joined shards. */
function readWeights(folder: string, group: Readonly<Record<string, unknown>>): QuantisedTensor[] {
  const shards = asList(group.paths, 'paths').map((path) => {
    const file = asText(path, 'a path of the weights');
    return Buffer.from(asText(readModule(folder, file), file), 'base64');
  });
  const bytes = Buffer.concat(shards);
  let offset = 0;
  const tensors = asList(group.weights, 'weights').map((json) => {
    const tensor = parseTensor(json, bytes.subarray(offset));
    offset += tensor.bytes.length;
    return tensor;
  });
  if (offset !== bytes.length) throw new Error(`the weights fill ${offset} of ${bytes.length} bytes`);
  return tensors;
}

/** @param from the group's bytes from this tensor on. */
function parseTensor(json: unknown, from: Uint8Array): QuantisedTensor {
  const fields = asFields(json, 'a weight');
  const name = asText(fields.name, 'the name of a weight');
  const quantisation = asFields(fields.quantization, `${name}.quantization`);
  if (quantisation.dtype !== 'uint8') throw new Error(`${name} is not stored as bytes`);
  const shape = asList(fields.shape, `${name}.shape`).map((length) => asNumber(length, `${name}.shape`));
  const sizeBytes = shape.reduce((product, length) => product * length, 1);
  if (from.length < sizeBytes) throw new Error(`${name} is cut off`);
  return {
    name,
    shape,
    bytes: from.subarray(0, sizeBytes),
    scale: asNumber(quantisation.scale, `${name}.scale`),
    min: asNumber(quantisation.min, `${name}.min`),
  };
}
