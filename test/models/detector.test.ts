import { beforeAll, expect, test } from 'vitest';
import { ensureModel } from '../../scripts/build-model/ensure-model.ts';
import { readModelRow } from '../../scripts/build-model/model-registry.ts';
import answersOfPyTorch from '../fixtures/detector-answers.json';
import { type Classify, loadOnnxClassifier } from './load-onnx-classifier.ts';
import { parityPictures } from './parity-pictures.ts';

const classifier = readModelRow('nsfw-mobilenet-v2');
const detector = readModelRow('ai-detector');
const pictures = parityPictures(detector.input.edgePx);

/** Asked for; measured: models/ai-detector/card.md, "Preprocessing". */
const largestAllowedDifference = 1e-3;

let judge: Classify;
let classify: Classify;

beforeAll(async () => {
  judge = await loadOnnxClassifier(ensureModel(detector), detector.input.edgePx, detector.output.name);
  classify = await loadOnnxClassifier(ensureModel(classifier), classifier.input.edgePx);
}, 60_000);

test('every picture has an answer of PyTorch', () => {
  expect(answersOfPyTorch).toHaveLength(pictures.length);
});

test.each(pictures.map((picture, index) => ({ ...picture, index })))(
  'answers as PyTorch does: $name',
  async ({ rgb, index }) => {
    const ours = await judge(rgb);
    const theirs = answersOfPyTorch[index] ?? [];
    const differences = theirs.map((value, at) => Math.abs(value - (ours[at] ?? Number.NaN)));
    expect(Math.max(...differences)).toBeLessThanOrEqual(largestAllowedDifference);
  },
);

test.each(pictures)(
  'leaves the classes of the classifier as they are, bit for bit: $name',
  async ({ rgb }) => {
    expect((await judge(rgb)).slice(0, classifier.labels.length)).toEqual(await classify(rgb));
  },
);

test('tells pictures apart', async () => {
  const seen = new Set<number>();
  for (const { rgb } of pictures) seen.add(Math.round(100 * ((await judge(rgb)).at(-1) ?? -1)));
  expect(seen.size).toBeGreaterThan(pictures.length / 4);
});
