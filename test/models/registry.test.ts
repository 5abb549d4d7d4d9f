import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import registry from '../../models/registry.json';
import { devDependencies } from '../../package.json';
import { ensureModel } from '../../scripts/build-model/ensure-model.ts';
import { categories } from '../../src/core/classify/category.ts';
import { nsfwLabels } from '../../src/core/classify/nsfw-scores.ts';
import { thresholdsOfStep } from '../../src/core/settings/thresholds.ts';

describe.each(registry.models)('$id', (row) => {
  const readBeside = (file: string) =>
    readFileSync(new URL(`../../models/${row.id}/${file}`, import.meta.url), 'utf8');

  test('has the file that the registry names, byte for byte', () => {
    const bytes = readFileSync(ensureModel(row));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(row.sha256);
    expect(bytes.length).toBe(row.bytes);
  });

  test('lies in the folder of its id', () => {
    expect(row.file).toBe(`${row.id}/model.onnx`);
  });

  test('is built from a source that is pinned to the same version', () => {
    expect(devDependencies).toHaveProperty(row.source.package, row.source.version);
  });

  test('has a label for each number of its answer', () => {
    expect(row.labels).toHaveLength(Number(row.output.shape.at(-1)));
    expect(new Set(row.labels).size).toBe(row.labels.length);
  });

  test('reads square RGB pictures of its edge', () => {
    expect(row.input.shape).toEqual(['N', row.input.edgePx, row.input.edgePx, 3]);
  });

  test('comes with its licence and with the copyright line that the licence asks for', () => {
    expect(readBeside('LICENSE')).toMatch(new RegExp(`^${row.licence} License\\n\\nCopyright \\(c\\) `));
  });

  test.each([
    'What it does',
    'Preprocessing',
    'Conversion',
    'Parity',
    'False covers of the shipped steps',
    'Limits',
  ])('has a card with the section "%s"', (section) => {
    expect(readBeside('card.md')).toContain(`\n## ${section}\n`);
  });

  test('has a card that names the file and its source', () => {
    expect(readBeside('card.md')).toContain(row.sha256);
    expect(readBeside('card.md')).toContain(`${row.source.package} ${row.source.version}`);
  });

  test('says what its thresholds were measured on', () => {
    expect(row.thresholds.measuredOn).toMatch(/\d+ pictures/);
  });
});

describe('the classifier of the extension', () => {
  const nsfw = registry.models.filter(({ task }) => task === 'nsfw');

  test('has labels in the order in which the extension reads them', () => {
    expect(nsfw.map(({ labels }) => labels)).toEqual([[...nsfwLabels]]);
  });

  test('has the thresholds that the extension ships, for every category', () => {
    expect(nsfw.map(({ thresholds }) => thresholds.steps)).toEqual([thresholdsOfStep]);
    expect(nsfw.map(({ thresholds }) => Object.keys(thresholds.steps.strict))).toEqual([[...categories]]);
  });
});
