import { expect, test } from 'vitest';
import { indexWords } from '../../../../src/core/prompt/match-words.ts';
import type { Finding } from '../../../../src/core/provenance/signal/signal.ts';
import { hashOf } from '../../../../src/inference/hash-of.ts';
import { OriginReader } from '../../../../src/inference/origin/origin-reader.ts';
import { infotext } from '../../../fixtures/provenance/infotexts.ts';
import { pngFile, pngWithTexts } from '../../../fixtures/provenance/png-file.ts';

const mark: Finding = {
  signal: { kind: 'dwt-dct-mark', says: 'ai-generated', confidence: 0.97, place: 'pixels', detail: 'SDXL' },
};

/** A reader whose pixels hold a mark, and how often they were looked at. */
function readerWith({ whenCalm = async () => {}, maxRemembered = 10 } = {}) {
  let looks = 0;
  const reader = new OriginReader({
    c2pa: { read: async () => ({ kind: 'unread', reason: 'format' }) },
    readMarks: async () => {
      looks += 1;
      return [mark];
    },
    unsafeWords: indexWords([{ language: 'en', words: ['lighthouse'] }]),
    maxRemembered,
    whenCalm,
  });
  return { reader, looks: () => looks };
}

const plain = Uint8Array.from(pngFile([]));
const worded = Uint8Array.from(pngWithTexts({ parameters: infotext }));
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

test('says at once what the words of a file say, and which of them are unsafe', async () => {
  const { reader, looks } = readerWith();
  const { report, unsafeWords } = reader.atOnce(await hashOf(worded), worded);
  expect(report.origin).toMatchObject({ origin: 'ai-generated', decidedBy: 'infotext' });
  expect(unsafeWords).toEqual([{ word: 'lighthouse', language: 'en', isAskedFor: true }]);
  expect(looks()).toBe(0);
});

test('says later what the pixels say, and knows it at once from then on', async () => {
  const { reader, looks } = readerWith();
  const imageId = await hashOf(plain);
  expect(reader.atOnce(imageId, plain).report.origin.origin).toBe('unknown');
  reader.begin(imageId, plain);
  reader.begin(imageId, plain);
  expect(await reader.more(imageId)).toMatchObject({ report: { origin: { decidedBy: 'dwt-dct-mark' } } });
  expect(reader.atOnce(imageId, plain).report.origin.decidedBy).toBe('dwt-dct-mark');
  expect(await reader.more(imageId)).toBeUndefined();
  expect(looks()).toBe(1);
});

test('waits until no verdict would have to wait', async () => {
  let calm = () => {};
  const { reader, looks } = readerWith({
    whenCalm: () =>
      new Promise<void>((resolve) => {
        calm = resolve;
      }),
  });
  const imageId = await hashOf(plain);
  reader.begin(imageId, plain);
  await hashOf(worded);
  expect(looks()).toBe(0);
  calm();
  await reader.more(imageId);
  expect(looks()).toBe(1);
});

test('reads a file that a page sent once, and forgets the oldest when there are too many', async () => {
  const { reader, looks } = readerWith({ maxRemembered: 1 });
  expect(await reader.readFile({ base64: base64(plain), holds: 'whole' })).toMatchObject({
    report: { origin: { origin: 'ai-generated' } },
  });
  await reader.readFile({ base64: base64(plain), holds: 'whole' });
  expect(looks()).toBe(1);
  await reader.readFile({ base64: base64(worded), holds: 'whole' });
  await reader.readFile({ base64: base64(plain), holds: 'whole' });
  expect(looks()).toBe(2);
});

test('of the words of a file reads nothing but those', async () => {
  const { reader, looks } = readerWith();
  expect(await reader.readFile({ base64: base64(worded), holds: 'words' })).toMatchObject({
    report: { origin: { origin: 'ai-generated' } },
  });
  expect(looks()).toBe(0);
});

test('has nothing to say of what is no base64', async () => {
  expect(await readerWith().reader.readFile({ base64: '*', holds: 'whole' })).toBeUndefined();
});
