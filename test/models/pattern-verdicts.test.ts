import { beforeAll, expect, test } from 'vitest';
import { ensureModel } from '../../scripts/build-model/ensure-model.ts';
import { readModelRow } from '../../scripts/build-model/model-registry.ts';
import { type PatternName, renderPattern } from '../fixtures/render-pattern.ts';
import { type Classify, loadOnnxClassifier } from './load-onnx-classifier.ts';

type PatternVerdict = { readonly name: PatternName; readonly label: string; readonly atLeast: number };

const row = readModelRow('nsfw-mobilenet-v2');
let classify: Classify;

beforeAll(async () => {
  classify = await loadOnnxClassifier(ensureModel(row), row.input.edgePx);
}, 30_000);

// The browser tests lean on these verdicts: a pattern is the unsafe picture that may lie in the repository.
const verdicts: readonly PatternVerdict[] = [
  { name: 'porn_1', label: 'porn', atLeast: 0.9 },
  { name: 'porn_2', label: 'porn', atLeast: 0.9 },
  { name: 'hentai_2', label: 'hentai', atLeast: 0.9 },
  { name: 'hentai_3', label: 'hentai', atLeast: 0.9 },
  { name: 'sexy_2', label: 'sexy', atLeast: 0.9 },
  { name: 'neutral_1', label: 'neutral', atLeast: 0.99 },
];

test.each(verdicts)('calls the pattern $name $label', async ({ name, label, atLeast }) => {
  const { rgba } = renderPattern(name, row.input.edgePx);
  const probabilities = await classify(Uint8Array.from(rgba.filter((_, index) => index % 4 !== 3)));
  expect(probabilities[row.labels.indexOf(label)]).toBeGreaterThan(atLeast);
});
