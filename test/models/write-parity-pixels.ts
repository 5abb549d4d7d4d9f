import { writeFileSync } from 'node:fs';
import { readModelRow } from '../../scripts/build-model/model-registry.ts';
import { parityPictures } from './parity-pictures.ts';

/** Writes the pictures of the parity tests as plain RGB bytes, for models/ai-detector/train/answers.py. */
export function main([file]: readonly string[]): void {
  if (file === undefined)
    throw new Error('usage: node scripts/run-ts.mjs test/models/write-parity-pixels.ts FILE');
  const pictures = parityPictures(readModelRow('ai-detector').input.edgePx);
  writeFileSync(file, Uint8Array.from(pictures.flatMap(({ rgb }) => [...rgb])));
  console.log(`${pictures.length} pictures`);
}
