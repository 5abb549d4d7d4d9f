import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import registry from '../models/registry.json' with { type: 'json' };
import { alikeBits, distanceWithin, type HashWords, wordsOfHash } from '../src/core/image/hash-words.ts';
import { perceptualHashOf } from '../src/core/image/perceptual-hash.ts';
import { sniffContainer } from '../src/core/provenance/container/sniff-container.ts';
import type { Pixels } from '../src/core/provenance/watermark/pixels.ts';
import { decodePixels } from './corpus/decode-pixels.ts';
import { findImageFiles } from './corpus/find-image-files.ts';
import { comparePairs, type HashedFile } from './near-duplicates/compare-pairs.ts';
import { edits } from './near-duplicates/edits.ts';
import { toModelInput } from './near-duplicates/to-model-input.ts';

/** Edits take seconds a picture: only one in so many is edited. */
const editedEvery = 30;
/** Pairs that are further apart are not told from each other. */
const limitBits = 32;
const edgePx = registry.models[0]?.input.edgePx ?? 224;

type Edited = { readonly name: string; readonly bits: readonly number[] };

/** Measures the perceptual hash on a folder of different pictures, and prints what docs/near-duplicates.md holds. */
export async function main([folder, ...others]: readonly string[]): Promise<void> {
  if (folder === undefined || others.length > 0) throw new Error('usage: npm run near-duplicates -- FOLDER');
  const hashed: HashedFile[] = [];
  const edited: Edited[] = edits.map(({ name }) => ({ name, bits: [] }));
  let [unread, blank] = [0, 0];
  for (const path of findImageFiles(folder)) {
    const pixels = readPixels(path);
    const words = pixels && hashOf(pixels);
    if (!pixels) unread += 1;
    else if (!words) blank += 1;
    else {
      if (hashed.length % editedEvery === 0) measureEdits(pixels, words, edited);
      hashed.push({ path: relative(folder, path), words });
    }
  }
  console.log(
    `${hashed.length} pictures; ${blank} show next to nothing, ${unread} could not be decoded here\n`,
  );
  printEdits(edited);
  printPairs(hashed);
}

function readPixels(path: string): Pixels | undefined {
  const bytes = new Uint8Array(readFileSync(path));
  return decodePixels(sniffContainer(bytes), bytes);
}

function hashOf(pixels: Pixels): HashWords | undefined {
  const hash = perceptualHashOf(toModelInput(pixels, edgePx));
  return hash && wordsOfHash(hash);
}

function measureEdits(pixels: Pixels, words: HashWords, edited: Edited[]): void {
  for (const [index, { name, apply }] of edits.entries()) {
    const changed = hashOf(apply(pixels));
    // One that shows next to nothing once it is edited is not known again.
    const bits = changed ? distanceWithin(words, changed, 256) : 256;
    edited[index] = { name, bits: [...(edited[index]?.bits ?? []), bits] };
  }
}

function printEdits(edited: readonly Edited[]): void {
  console.log('| edit | pictures | median | 90 % | most | known again |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const { name, bits } of edited) {
    const sorted = bits.toSorted((one, other) => one - other);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    const known = bits.filter((distance) => distance <= alikeBits).length;
    const share = ((100 * known) / bits.length).toFixed(1);
    console.log(`| ${name} | ${bits.length} | ${at(0.5)} | ${at(0.9)} | ${sorted.at(-1)} | ${share} % |`);
  }
}

function printPairs(hashed: readonly HashedFile[]): void {
  const { total, histogram, closest } = comparePairs(hashed, limitBits);
  console.log(`\n| bits at most | pairs of ${total} |\n| --- | --- |`);
  for (let bits = 0; bits <= limitBits; bits += 4) {
    console.log(`| ${bits} | ${histogram.slice(0, bits + 1).reduce((sum, count) => sum + count, 0)} |`);
  }
  console.log('\nThe closest pairs, to be looked at:');
  for (const { bits, paths } of closest) console.log(`${bits}\t${paths.join('\t')}`);
}
