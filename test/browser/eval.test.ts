import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureModel } from '../../scripts/build-model/ensure-model.ts';
import { readModelRow } from '../../scripts/build-model/model-registry.ts';
import type { EvalRow } from '../../scripts/eval/eval-row.ts';
import { openJudgeBrowser } from '../../scripts/eval/judge-browser.ts';
import { main as evaluate } from '../../scripts/eval.ts';
import { largestDifference } from '../../src/inference/choose-backend.ts';
import answersOfPyTorch from '../fixtures/detector-answers.json';
import { parityPictures } from '../models/parity-pictures.ts';
import { patternPng } from './harness/test-site.ts';

let folder: string;

beforeAll(() => {
  ensureModel(readModelRow('nsfw-mobilenet-v2'));
  ensureModel(readModelRow('ai-detector'));
  folder = mkdtempSync(join(tmpdir(), 'safer-spaces-eval-test-'));
  mkdirSync(join(folder, 'below'));
  writeFileSync(join(folder, 'a-wave.png'), patternPng('neutral_1'));
  writeFileSync(join(folder, 'below', 'b-wave.png'), patternPng('porn_1'));
  writeFileSync(join(folder, 'broken.jpg'), Buffer.from('no picture at all'));
  // Of a file that is cut off later Chromium shows the rows that are there: that is a picture, and judged as one.
  writeFileSync(join(folder, 'cut-off.png'), patternPng('neutral_1').subarray(0, 20));
  writeFileSync(join(folder, 'empty.webp'), '');
  writeFileSync(join(folder, 'notes.txt'), 'no picture, and none of ours');
});

afterAll(() => rmSync(folder, { recursive: true }));

test('every image of a folder has a row, the broken ones with a reason', async () => {
  const jsonFile = join(folder, 'rows.json');
  await evaluate([folder, '--json', jsonFile]);
  const rows: readonly EvalRow[] = JSON.parse(readFileSync(jsonFile, 'utf8'));
  expect(rows.map(({ file, action }) => [file, action])).toEqual([
    ['a-wave.png', 'show'],
    ['below/b-wave.png', 'veil'],
    ['broken.jpg', 'unjudged'],
    ['cut-off.png', 'unjudged'],
    ['empty.webp', 'unjudged'],
  ]);
  const [wave, unsafe, ...broken] = rows;
  expect(wave?.nsfw?.neutral).toBeGreaterThan(0.9);
  expect(unsafe?.nsfw?.porn).toBeGreaterThan(0.9);
  for (const row of [wave, unsafe]) {
    expect(row?.ai).toBeGreaterThanOrEqual(0);
    expect(row?.ai).toBeLessThanOrEqual(1);
  }
  for (const row of broken) {
    expect(row).toMatchObject({ nsfw: null, ai: null, origin: 'unknown' });
    expect(row.reasons).not.toEqual([]);
  }
});

test('the browser answers as PyTorch does, within a thousandth', async () => {
  const pictures = parityPictures(readModelRow('ai-detector').input.edgePx);
  const browser = await openJudgeBrowser(folder, []);
  try {
    for (const [index, { rgb, name }] of pictures.entries()) {
      const answer = await browser.judgePixels(rgb);
      expect(largestDifference(answer, answersOfPyTorch[index] ?? []), name).toBeLessThanOrEqual(1e-3);
    }
  } finally {
    await browser.close();
  }
});
