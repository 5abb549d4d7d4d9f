import { ensureModel, rebuildModel } from './build-model/ensure-model.ts';
import { type ModelRow, readModelRow, writeFileIdentity } from './build-model/model-registry.ts';

/** In this order: the detector is the classifier with a head. */
const modelIds = ['nsfw-mobilenet-v2', 'ai-detector'];

/**
 * Builds the models: converts the weights that the nsfwjs package ships into models/nsfw-mobilenet-v2/model.onnx,
 * and joins the detector's head to it. Does nothing for a file that is there. With --write it builds anew and puts
 * hash and size into the registry.
 */
export function main(args: readonly string[]): void {
  const build = args.includes('--write') ? writeAnew : ensure;
  for (const id of modelIds) build(readModelRow(id));
}

function writeAnew(row: ModelRow): void {
  const identity = rebuildModel(row);
  writeFileIdentity(row, identity);
  console.log(`${row.file}: ${identity.bytes} bytes, sha256 ${identity.sha256}, written to the registry`);
}

function ensure(row: ModelRow): void {
  ensureModel(row);
  console.log(`${row.file}: ${row.bytes} bytes, sha256 ${row.sha256}`);
}
