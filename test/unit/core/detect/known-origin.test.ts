import { describe, expect, test } from 'vitest';
import { knownOrigin } from '../../../../src/core/detect/known-origin.ts';
import { aiShareOf } from '../../../../src/core/provenance/ai-share.ts';
import { makeReport } from '../../../../src/core/provenance/provenance-report.ts';
import type { Signal } from '../../../../src/core/provenance/signal/signal.ts';
import { judgedEvidence, originEvidence, scoresOf } from '../../samples.ts';

const nsfw = scoresOf({ neutral: 1 });
const pageOf = (...signals: readonly Signal[]) => ({
  report: makeReport(signals.map((signal) => ({ signal }))),
  unsafeWords: [],
});
const site: Signal = {
  kind: 'ai-site',
  says: 'ai-generated',
  confidence: 0.5,
  place: 'page',
  detail: 'site: pictures.example',
};
const camera: Signal = { ...site, kind: 'camera-exif', says: 'camera', confidence: 0.3, place: 'exif' };

describe('a picture whose pixels look AI-made', () => {
  const scores = { nsfw, ai: 0.97 };

  test('is probably that, says how likely, and only counts where guesses do', () => {
    const origin = knownOrigin(judgedEvidence({ scores }))?.report.origin;
    expect(origin).toMatchObject({ origin: 'ai-generated', decidedBy: 'pixel-look' });
    expect(origin?.aiProbability).toBeCloseTo(0.97);
    expect(origin && aiShareOf(origin, 'count')).toBe('made');
    expect(origin && aiShareOf(origin, 'do-not-count')).toBe('none');
  });

  test('is what its file says where that is a claim of AI', () => {
    const origin = originEvidence();
    expect(knownOrigin(judgedEvidence({ scores, origin }))).toBe(origin);
  });

  test('is likelier so on a page for AI pictures', () => {
    const probability = (page?: ReturnType<typeof pageOf>) =>
      knownOrigin(judgedEvidence({ scores, ...(page ? { page } : {}) }))?.report.origin.aiProbability ?? 0;
    expect(probability(pageOf(site))).toBeGreaterThan(probability());
  });

  test('outweighs camera fields, which anybody can copy, and names them as a conflict', () => {
    const origin = pageOf(camera);
    expect(knownOrigin(judgedEvidence({ scores, origin }))?.report.origin).toMatchObject({
      decidedBy: 'pixel-look',
      conflicts: ['camera-exif'],
    });
  });

  test('is nothing when it is small', () => {
    const size = { widthPx: 640, heightPx: 159 };
    expect(knownOrigin(judgedEvidence({ scores, size }))).toBeUndefined();
  });
});

test('pixels that do not look so say nothing, and leave what the page says', () => {
  const page = pageOf(site);
  for (const scores of [{ nsfw, ai: 0.6 }, { nsfw }]) {
    expect(knownOrigin(judgedEvidence({ scores }))).toBeUndefined();
    expect(knownOrigin(judgedEvidence({ scores, page }))?.report.origin.decidedBy).toBe('ai-site');
  }
});
