import { expect, test } from 'vitest';
import { joinOrigin } from '../../../../src/core/provenance/join-origin.ts';
import type { Signal } from '../../../../src/core/provenance/signal/signal.ts';
import { originEvidence } from '../../samples.ts';

const said: Signal = {
  kind: 'credit-line',
  says: 'ai-edited',
  confidence: 0.95,
  place: 'xmp',
  detail: 'Credit: Edited with Google AI',
};
const camera: Signal = { ...said, kind: 'camera-exif', says: 'camera', confidence: 0.3 };
const ofManifest: Signal = { ...said, kind: 'c2pa-actions', says: 'ai-generated', place: 'c2pa' };

const page = (signals: readonly Signal[]) => originEvidence({ signals, prompts: [] });

test('what is known of the file alone stays as it is', () => {
  const fromFile = originEvidence();
  expect(joinOrigin(fromFile, undefined)).toBe(fromFile);
  expect(joinOrigin(undefined, undefined)).toBeUndefined();
});

test('signals of the page stand for a file that was not read', () => {
  expect(joinOrigin(undefined, page([said]))).toMatchObject({
    report: { origin: { origin: 'ai-edited' }, signals: [said] },
    unsafeWords: [],
  });
});

test('the origin is decided anew from all signals, each counted once', () => {
  const c2pa = { state: 'untrusted', signals: [ofManifest], problems: [], hasWatermark: false } as const;
  const joined = joinOrigin(originEvidence({ c2pa, signals: [ofManifest, said] }), page([camera]));
  expect(joined?.report.origin).toMatchObject({ origin: 'ai-generated', conflicts: ['camera-exif'] });
  expect(joined?.report.signals).toEqual([ofManifest, said, camera]);
});

test('prompts and unsafe words of both are kept', () => {
  const prompt = { positive: 'a hut', negative: '', models: [], place: 'page', isSorted: false } as const;
  const word = { word: 'blood', language: 'en', isAskedFor: false };
  const fromPage = { ...originEvidence({ signals: [], prompts: [prompt] }), unsafeWords: [word] };
  const joined = joinOrigin(originEvidence({ prompts: [] }), fromPage);
  expect(joined?.report.prompts).toEqual([prompt]);
  expect(joined?.unsafeWords).toEqual([word]);
});
