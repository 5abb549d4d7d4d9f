import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextPrompts } from '../../../../src/core/context/context-prompts.ts';
import { contextSignals } from '../../../../src/core/context/context-signals.ts';
import { joinContext } from '../../../../src/core/context/join-context.ts';
import { emptyContext } from '../../../../src/core/context/picture-context.ts';
import { makeReport, readFileProvenance } from '../../../../src/core/provenance/provenance-report.ts';
import { pngWithTexts } from '../../../fixtures/provenance/png-file.ts';

const file = (texts: Record<string, string>) => makeReport(readFileProvenance(pngWithTexts(texts)).findings);
const joined = (texts: Record<string, string>, context: Partial<typeof emptyContext>) => {
  const whole = { ...emptyContext, ...context };
  return joinContext(file(texts), { signals: contextSignals(whole), prompts: contextPrompts(whole) });
};

describe('the page and the file together', () => {
  test('a site speaks where the file says nothing', () => {
    expect(joined({}, { pageUrl: 'https://ideogram.ai/' }).origin).toMatchObject({
      origin: 'ai-generated',
      confidence: 0.5,
      decidedBy: 'ai-site',
    });
  });

  test('one hint decides nothing and is told', () => {
    const { origin, signals } = joined({}, { altTexts: ['AI generated'] });
    expect(origin.origin).toBe('unknown');
    expect(signals).toHaveLength(1);
  });

  test('the file’s own words stand above the page’s', () => {
    expect(joined({ Software: 'NovelAI' }, { pageUrl: 'https://ideogram.ai/' }).origin).toMatchObject({
      decidedBy: 'novelai-metadata',
      confidence: 0.95,
    });
  });
});

describe('prompts of the page', () => {
  const positives = (context: Partial<typeof emptyContext>) =>
    contextPrompts({ ...emptyContext, ...context }).map(({ positive }) => positive);

  test('are in addresses of Pollinations and in the app’s own boxes', () => {
    expect(positives({ url: 'https://image.pollinations.ai/prompt/a%20red%20boat?model=flux' })).toEqual([
      'a red boat',
    ]);
    expect(positives({ url: 'https://pollinations.ai/p/a+red%2Cboat' })).toEqual(['a red,boat']);
    expect(positives({ url: 'https://notpollinations.ai/p/sea' })).toEqual([]);
    expect(positives({ promptBoxes: ['sea', ' ', 'boat'] })).toEqual(['sea', 'boat']);
  });

  test('are bounded, whatever the page holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 40 }), (path, promptBoxes) => {
        const prompts = contextPrompts({
          ...emptyContext,
          url: `https://image.pollinations.ai/prompt/${path}`,
          promptBoxes,
        });
        expect(prompts.length).toBeLessThanOrEqual(17);
      }),
    );
    expect(positives({ promptBoxes: ['x'.repeat(1_000_000)] })[0]).toHaveLength(65_536);
  });
});
