import { beforeAll, expect, test } from 'vitest';
import { ensureModel } from '../../scripts/build-model/ensure-model.ts';
import { readModelRow } from '../../scripts/build-model/model-registry.ts';
import { parseAiProbability } from '../../src/core/detect/ai-probability.ts';
import { pixelAnswer } from '../../src/core/detect/pixel-answer.ts';
import { type PatternName, renderPattern } from '../fixtures/render-pattern.ts';
import { type Classify, loadOnnxClassifier } from './load-onnx-classifier.ts';

type PatternVerdict = { readonly name: PatternName; readonly label: string; readonly atLeast: number };

const row = readModelRow('nsfw-mobilenet-v2');
const detector = readModelRow('ai-detector');
let classify: Classify;
let judge: Classify;

beforeAll(async () => {
  classify = await loadOnnxClassifier(ensureModel(row), row.input.edgePx);
  judge = await loadOnnxClassifier(ensureModel(detector), detector.input.edgePx, detector.output.name);
}, 60_000);

// The browser tests lean on these verdicts: a pattern is the unsafe picture that may lie in the repository.
const verdicts: readonly PatternVerdict[] = [
  { name: 'porn_1', label: 'porn', atLeast: 0.9 },
  { name: 'porn_2', label: 'porn', atLeast: 0.9 },
  { name: 'hentai_2', label: 'hentai', atLeast: 0.9 },
  { name: 'hentai_3', label: 'hentai', atLeast: 0.9 },
  { name: 'sexy_2', label: 'sexy', atLeast: 0.9 },
  { name: 'neutral_1', label: 'neutral', atLeast: 0.99 },
  { name: 'likely_ai_1', label: 'neutral', atLeast: 0.9 },
];

function rgbOf(name: PatternName): Uint8Array {
  return Uint8Array.from(renderPattern(name, row.input.edgePx).rgba.filter((_, index) => index % 4 !== 3));
}

test.each(verdicts)('calls the pattern $name $label', async ({ name, label, atLeast }) => {
  const probabilities = await classify(rgbOf(name));
  expect(probabilities[row.labels.indexOf(label)]).toBeGreaterThan(atLeast);
});

test.each([
  ['likely_ai_1', 'likely-ai'],
  ['neutral_1', 'no-evidence'],
] as const)('says of the pixels of %s: %s', async (name, answer) => {
  const probability = parseAiProbability(await judge(rgbOf(name)));
  expect(probability === undefined ? undefined : pixelAnswer(probability)).toBe(answer);
});
