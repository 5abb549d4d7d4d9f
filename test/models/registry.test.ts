import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import registry from '../../models/registry.json';
import { devDependencies } from '../../package.json';
import { ensureModel } from '../../scripts/build-model/ensure-model.ts';
import { categories } from '../../src/core/classify/category.ts';
import { nsfwLabels } from '../../src/core/classify/nsfw-scores.ts';
import { pixelThresholds } from '../../src/core/detect/pixel-answer.ts';
import { thresholdsOfStep } from '../../src/core/settings/thresholds.ts';

const readBeside = (id: string, file: string) =>
  readFileSync(new URL(`../../models/${id}/${file}`, import.meta.url));

/** What a card must say, by what the model is for. */
const sectionsOf: Readonly<Record<string, readonly string[]>> = {
  nsfw: [
    'What it does',
    'Preprocessing',
    'Conversion',
    'Parity',
    'False covers of the shipped steps',
    'Limits',
  ],
  'ai-origin': [
    'What it does',
    'Preprocessing',
    'Training',
    'Results',
    'False alarms',
    'Calibration',
    'Limits',
  ],
};

describe.each(registry.models)('$id', (row) => {
  const readText = (file: string) => readBeside(row.id, file).toString('utf8');

  test('has the file that the registry names, byte for byte', () => {
    const bytes = readFileSync(ensureModel(row));
    expect(sha256Of(bytes)).toBe(row.sha256);
    expect(bytes.length).toBe(row.bytes);
  });

  test('lies in the folder of its id', () => {
    expect(row.file).toBe(`${row.id}/model.onnx`);
  });

  test('is built from a source that is pinned', () => {
    if (row.source.package !== undefined) {
      expect(devDependencies).toHaveProperty(row.source.package, row.source.version);
    } else {
      expect(registry.models.map(({ id }) => id)).toContain(row.source.model);
      expect(sha256Of(readBeside('', row.source.head))).toBe(row.source.headSha256);
    }
  });

  test('has a label for each number of its answer', () => {
    expect(row.labels).toHaveLength(Number(row.output.shape.at(-1)));
    expect(new Set(row.labels).size).toBe(row.labels.length);
  });

  test('reads square RGB pictures of its edge', () => {
    expect(row.input.shape).toEqual(['N', row.input.edgePx, row.input.edgePx, 3]);
  });

  test('comes with its licence and with the copyright line that the licence asks for', () => {
    expect(readText('LICENSE')).toMatch(new RegExp(`^${row.licence} License\\n\\nCopyright \\(c\\) `));
  });

  test.each(sectionsOf[row.task] ?? ['?'])('has a card with the section "%s"', (section) => {
    expect(readText('card.md')).toContain(`\n## ${section}\n`);
  });

  test('has a card that names the file and its source', () => {
    const { source } = row;
    expect(readText('card.md')).toContain(row.sha256);
    expect(readText('card.md')).toContain(source.head ?? `${source.package} ${source.version}`);
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
    expect(nsfw.map(({ thresholds }) => Object.keys(thresholds.steps?.strict ?? {}))).toEqual([
      [...categories],
    ]);
  });
});

describe('the detector of the extension', () => {
  const detectors = registry.models.filter(({ task }) => task === 'ai-origin');

  test('is read as the registry says', () => {
    expect(detectors.map(({ thresholds }) => thresholds.answers)).toEqual([pixelThresholds]);
  });

  test('weighs no more than 6 MB', () => {
    expect(Math.max(...detectors.map(({ bytes }) => bytes))).toBeLessThanOrEqual(6_000_000);
  });
});

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
