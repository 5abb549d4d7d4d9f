import { describe, expect, test } from 'vitest';
import { fuseOrigin } from '../../src/core/detect/fuse-origin.ts';
import type { PageContext } from '../../src/core/detect/page-context.ts';
import { pixelThresholds } from '../../src/core/detect/pixel-answer.ts';
import type { Origin } from '../../src/core/provenance/origin.ts';
import rows from './fused-origins.json';

const origins: readonly Origin['origin'][] = [
  'ai-generated',
  'ai-edited',
  'camera',
  'not-ai-software',
  'unknown',
];

/** A stored origin, once its word is known to be a word of the domain. */
function toOrigin([word, confidence]: readonly (string | number)[]): Origin {
  const origin = origins.find((name) => name === word);
  if (!origin) throw new Error(`fused-origins.json: no origin is called ${word}`);
  return { origin, confidence: Number(confidence), conflicts: [] };
}

const toContext = (word: string): PageContext => (word === 'ai-space' ? 'ai-space' : 'plain');

describe('a fused origin stays what it was argued to be', () => {
  test.each(rows)('$name', ({ provenance, pixels, context, expected }) => {
    const clues = {
      provenance: toOrigin(provenance),
      pixels: pixels ?? undefined,
      context: toContext(context),
    };
    const { origin, decidedBy } = fuseOrigin(clues);
    expect([origin, decidedBy]).toEqual(expected);
  });
});

describe('pixels and context', () => {
  const silent = toOrigin(['unknown', 0]);

  test('decide alone exactly from the threshold of the detector on', () => {
    const at = (pixels: number) => fuseOrigin({ provenance: silent, pixels, context: 'plain' }).origin;
    expect(at(pixelThresholds.likelyAi)).toBe('likely-ai');
    expect(at(pixelThresholds.likelyAi - 0.001)).toBe('unknown');
  });

  test('make AI likelier on an AI Space than elsewhere', () => {
    const on = (context: PageContext) =>
      fuseOrigin({ provenance: silent, pixels: 0.6, context }).aiProbability;
    expect(on('ai-space')).toBeGreaterThan(on('plain'));
  });

  test('give even odds when nothing is known', () => {
    const clues = { provenance: silent, pixels: undefined, context: 'plain' } as const;
    expect(fuseOrigin(clues).aiProbability).toBe(0.5);
  });
});
