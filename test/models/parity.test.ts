import { beforeAll, expect, test } from 'vitest';
import { ensureModel } from '../../scripts/build-model/ensure-model.ts';
import { readModelRow } from '../../scripts/build-model/model-registry.ts';
import { loadNsfwjsClassifier } from './load-nsfwjs-classifier.ts';
import { loadOnnxClassifier } from './load-onnx-classifier.ts';
import { parityPictures } from './parity-pictures.ts';

/** Probabilities that the two programs give the same picture, in the order of the model's labels. */
type Comparison = { readonly ours: readonly number[]; readonly theirs: readonly number[] };

// Measured over these pictures: models/nsfw-mobilenet-v2/card.md, "Parity". The rest is room for other processors.
const largestAllowedDifference = 1e-4;
/** TensorFlow.js without a native backend takes 1 to 3 s a picture, five times that on a busy machine. */
const comparisonTimeoutMs = 600_000;

const row = readModelRow('nsfw-mobilenet-v2');
const pictures = parityPictures(row.input.edgePx);
const comparisons = new Map<string, Comparison>();

beforeAll(async () => {
  const classifyWithOurs = await loadOnnxClassifier(ensureModel(row), row.input.edgePx);
  const classifyWithNsfwjs = await loadNsfwjsClassifier(row.input.edgePx);
  for (const { name, rgb } of pictures) {
    comparisons.set(name, { ours: await classifyWithOurs(rgb), theirs: await classifyWithNsfwjs(rgb) });
  }
}, comparisonTimeoutMs);

test.each(pictures)('answers as nsfwjs does: $name', ({ name }) => {
  expect(largestDifference(comparisonOf(name))).toBeLessThanOrEqual(largestAllowedDifference);
});

test('compares pictures of every class', () => {
  const topLabels = pictures.map(({ name }) => {
    const { theirs } = comparisonOf(name);
    return row.labels[theirs.indexOf(Math.max(...theirs))];
  });
  expect(new Set(topLabels)).toEqual(new Set(row.labels));
});

function comparisonOf(name: string): Comparison {
  const comparison = comparisons.get(name);
  if (!comparison) throw new Error(`'${name}' was not compared`);
  return comparison;
}

/** NaN, which no limit admits, when an answer is missing. */
function largestDifference({ ours, theirs }: Comparison): number {
  const differences = theirs.map((probability, index) => Math.abs(probability - (ours[index] ?? Number.NaN)));
  return Math.max(...differences);
}
