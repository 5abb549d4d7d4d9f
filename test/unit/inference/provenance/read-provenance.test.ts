import { describe, expect, test } from 'vitest';
import type { C2paReading } from '../../../../src/core/provenance/c2pa/c2pa-result.ts';
import type { Pixels } from '../../../../src/core/provenance/watermark/pixels.ts';
import { readProvenance } from '../../../../src/inference/provenance/read-provenance.ts';
import { findInPixels } from '../../../../src/inference/worker/find-in-pixels.ts';
import { be32, joinBytes, utf8 } from '../../../fixtures/provenance/bytes.ts';
import { infotext } from '../../../fixtures/provenance/infotexts.ts';
import { action, storeJson } from '../../../fixtures/provenance/manifest-store.ts';
import { hideBytes, softPicture } from '../../../fixtures/provenance/mark-pixels.ts';
import { pngChunk, pngFile, pngWithTexts } from '../../../fixtures/provenance/png-file.ts';

const trained: C2paReading = {
  kind: 'store',
  json: storeJson({ a: { actions: [action('c2pa.created', 'trainedAlgorithmicMedia')], issuer: 'OpenAI' } }),
};
const marked = hideBytes(
  softPicture(64, 64),
  joinBytes('stealth_pnginfo', be32(8 * utf8(infotext).length), utf8(infotext)),
  'alpha',
);

/** The report of a file, and which of the dear steps were taken for it. */
async function report(
  bytes: Uint8Array,
  answers: { readonly c2pa?: C2paReading; readonly pixels?: Pixels } = {},
) {
  const steps: string[] = [];
  const made = await readProvenance(bytes, {
    c2pa: {
      read: async () => {
        steps.push('c2pa');
        return answers.c2pa ?? { kind: 'unread', reason: 'timeout' };
      },
    },
    readMarks: async ({ signedComment }) => {
      steps.push('pixels');
      return answers.pixels ? findInPixels(answers.pixels, signedComment) : [];
    },
  });
  return { ...made, steps };
}

const signed = pngFile([pngChunk('caBX', new Uint8Array(8))]);

describe('where an image comes from', () => {
  test('is in its words: nothing dear is asked', async () => {
    const { origin, prompts, steps } = await report(pngWithTexts({ parameters: infotext }));
    expect(origin).toMatchObject({ origin: 'ai-generated', decidedBy: 'infotext' });
    expect(prompts).toHaveLength(1);
    expect(steps).toEqual([]);
  });

  test('is in its manifest: the pixels are not asked', async () => {
    const { origin, c2pa, signals, steps } = await report(signed, { c2pa: trained });
    expect(origin).toMatchObject({ origin: 'ai-generated', confidence: 0.99, generator: 'OpenAI' });
    expect([c2pa.state, signals.length]).toEqual(['valid', 1]);
    expect(steps).toEqual(['c2pa']);
  });

  test('is in its pixels, where the words and the manifest say no AI', async () => {
    const { origin, steps } = await report(signed, { pixels: marked });
    expect(origin).toMatchObject({ origin: 'ai-generated', decidedBy: 'stealth-pixels' });
    expect(steps).toEqual(['c2pa', 'pixels']);
  });

  test('is unknown where nothing says anything, and where there are no pixels', async () => {
    const { origin, c2pa } = await report(signed);
    expect(origin).toEqual({ origin: 'unknown', confidence: 0, conflicts: [] });
    expect(c2pa).toMatchObject({ state: 'unverified', problems: ['timeout'] });
  });
});
