import { beforeAll, expect, test } from 'vitest';
import { renderPattern } from '../fixtures/render-pattern.ts';
import { buildTinyModel, tinyModelEdgePx } from '../fixtures/tiny-model.ts';
import { noise, plain } from './abstract-painters.ts';
import { type Classify, loadOnnxClassifier } from './load-onnx-classifier.ts';
import { paintPicture } from './paint-picture.ts';

let classify: Classify;

beforeAll(async () => {
  classify = await loadOnnxClassifier(buildTinyModel(), tinyModelEdgePx);
});

test('is the same model each time it is built', () => {
  expect(buildTinyModel()).toEqual(buildTinyModel());
});

test('answers with five probabilities', async () => {
  const probabilities = await classify(paintPicture(noise(1, 8), tinyModelEdgePx));
  expect(probabilities).toHaveLength(5);
  expect(probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 5);
});

test('tells pictures apart', async () => {
  const red = await classify(paintPicture(plain([255, 0, 0]), tinyModelEdgePx));
  const green = await classify(paintPicture(plain([0, 255, 0]), tinyModelEdgePx));
  const noisy = await classify(paintPicture(noise(2, 16), tinyModelEdgePx));
  expect(largestDifference(red, green)).toBeGreaterThan(0.05);
  expect(largestDifference(red, noisy)).toBeGreaterThan(0.05);
  expect(largestDifference(green, noisy)).toBeGreaterThan(0.05);
});

test('sees where in the picture something is', async () => {
  const { rgba } = renderPattern('neutral_1', tinyModelEdgePx);
  const rgb = rgba.filter((_, index) => index % 4 !== 3);
  const upright = await classify(Uint8Array.from(rgb));
  const turned = await classify(Uint8Array.from(rgb).reverse());
  expect(largestDifference(upright, turned)).toBeGreaterThan(0.01);
});

function largestDifference(first: readonly number[], second: readonly number[]): number {
  return Math.max(
    ...first.map((probability, index) => Math.abs(probability - (second[index] ?? Number.NaN))),
  );
}
