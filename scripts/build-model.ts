import { ensureModel, rebuildModel } from './build-model/ensure-model.ts';
import { readModelRow, writeFileIdentity } from './build-model/model-registry.ts';

/**
 * Converts the weights that the nsfwjs package ships into models/nsfw-mobilenet-v2/model.onnx.
 * Does nothing when the file is there. With --write it builds anew and puts hash and size into the registry.
 */
export function main(args: readonly string[]): void {
  const row = readModelRow('nsfw-mobilenet-v2');
  if (args.includes('--write')) {
    const identity = rebuildModel(row);
    writeFileIdentity(row, identity);
    console.log(`${row.file}: ${identity.bytes} bytes, sha256 ${identity.sha256}, written to the registry`);
    return;
  }
  ensureModel(row);
  console.log(`${row.file}: ${row.bytes} bytes, sha256 ${row.sha256}`);
}
