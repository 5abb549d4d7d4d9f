import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Motion, PictureSource } from '../../../src/contract/judge-messages.ts';
import type { JudgedEvidence, Scores } from '../../../src/core/evidence.ts';
import type { Failure } from '../../../src/core/failure.ts';
import { perceptualHashOf } from '../../../src/core/image/perceptual-hash.ts';
import { type JudgeTools, PictureJudge } from '../../../src/inference/judge-picture.ts';
import { sha256Hex } from '../../../src/inference/model-file.ts';
import { judgedEvidence, originEvidence, scoresOf } from '../samples.ts';

afterEach(() => void vi.unstubAllGlobals());

const edgePx = 2;
const modelVersion = 'nsfw-mobilenet-v2@1';
const signal = new AbortController().signal;
const origin = originEvidence();
const neutral: Scores = { nsfw: scoresOf({ neutral: 1 }) };

/** Model input in one shade, as a page sends it. */
const pixelsOf = (
  shade: number,
  size = { widthPx: 20, heightPx: 10 },
  motion: Motion = 'stays',
): PictureSource => ({
  kind: 'pixels',
  rgbBase64: Buffer.alloc(3 * edgePx ** 2, shade).toString('base64'),
  ...size,
  motion,
});

/** A judge with a cache in memory, and a count of what it had to classify. */
function judgeWith(classify: JudgeTools['classify'] = async () => neutral) {
  const kept = new Map<string, JudgedEvidence>();
  const classified: Uint8Array[] = [];
  const begun: string[] = [];
  const judge = new PictureJudge({
    edgePx,
    modelVersion,
    origins: { atOnce: () => origin, begin: (imageId) => void begun.push(imageId) },
    classify: (rgb) => {
      classified.push(rgb);
      return classify(rgb);
    },
    cache: {
      find: async (imageId, version) => kept.get(`${version} ${imageId}`),
      keep: async (evidence) => void kept.set(`${evidence.modelVersion} ${evidence.imageId}`, evidence),
    },
  });
  return { judge: (source: PictureSource) => judge.judge(source, signal), kept, classified, begun };
}

describe('pixels', () => {
  test('become evidence with their hash, size, scores and model', async () => {
    const { judge, classified } = judgeWith();
    expect(await judge(pixelsOf(7))).toEqual({
      kind: 'judged',
      imageId: await sha256Hex(new Uint8Array(12).fill(7)),
      size: { widthPx: 20, heightPx: 10 },
      scores: neutral,
      modelVersion,
    });
    expect(classified).toEqual([new Uint8Array(12).fill(7)]);
  });

  test.each([
    ['too short', Buffer.alloc(11).toString('base64')],
    ['too long', Buffer.alloc(13).toString('base64')],
    ['empty', ''],
    ['not base64', '*'.repeat(16)],
  ])('that are %s are no picture', async (_, rgbBase64) => {
    const { judge, classified } = judgeWith();
    const evidence = await judge({ kind: 'pixels', rgbBase64, widthPx: 1, heightPx: 1, motion: 'stays' });
    expect(evidence).toEqual({ kind: 'failed', failure: { kind: 'not-a-picture' } });
    expect(classified).toEqual([]);
  });

  test('of one colour keep their own size, though pictures of other shapes have the same pixels', async () => {
    const { judge } = judgeWith();
    const [wide, tall] = [
      { widthPx: 200, heightPx: 100 },
      { widthPx: 100, heightPx: 200 },
    ];
    const [first, atOnce] = await Promise.all([judge(pixelsOf(7, wide)), judge(pixelsOf(7, tall))]);
    const later = await judge(pixelsOf(7, tall));
    expect([first, atOnce, later]).toMatchObject([{ size: wide }, { size: tall }, { size: tall }]);
  });
});

describe('one moment of what moves', () => {
  test('is judged and not remembered', async () => {
    const { judge, classified } = judgeWith();
    const moment = pixelsOf(7, { widthPx: 20, heightPx: 10 }, 'moves');
    expect(await judge(moment)).toMatchObject({ kind: 'judged', size: { widthPx: 20, heightPx: 10 } });
    await judge(moment);
    expect(classified).toHaveLength(2);
  });
});

describe('the look of its pixels', () => {
  const judgeLook = (edge: number, source: PictureSource) => {
    const judge = new PictureJudge({
      edgePx: edge,
      modelVersion,
      origins: { atOnce: () => origin, begin: () => undefined },
      classify: async () => ({ ...neutral, ai: 0.97 }),
      cache: { find: async () => undefined, keep: async () => undefined },
    });
    return judge.judge(source, signal);
  };
  const lively = (motion: Motion): PictureSource => ({
    kind: 'pixels',
    rgbBase64: Buffer.from(Uint8Array.from({ length: 3 * 16 ** 2 }, (_, at) => (at * 97) % 256)).toString(
      'base64',
    ),
    widthPx: 640,
    heightPx: 480,
    motion,
  });

  test('is kept of a picture', async () => {
    expect(await judgeLook(16, lively('stays'))).toMatchObject({ scores: { ai: 0.97 } });
  });

  test('says nothing of a flat graphic, nor of a moment of a canvas', async () => {
    for (const answer of [await judgeLook(edgePx, pixelsOf(7)), await judgeLook(16, lively('moves'))]) {
      expect(answer).toMatchObject({ kind: 'judged', scores: neutral });
      expect(answer).not.toHaveProperty('scores.ai');
    }
  });
});

describe('one picture', () => {
  test('asked for several times while it is judged is judged once', async () => {
    const answers: ((scores: Scores) => void)[] = [];
    const { judge, classified } = judgeWith(() => new Promise((resolve) => answers.push(resolve)));
    const asked = [judge(pixelsOf(7)), judge(pixelsOf(7)), judge(pixelsOf(8))];
    await vi.waitUntil(() => answers.length === 2);
    asked.push(judge(pixelsOf(7)));
    await sha256Hex(new Uint8Array(12)); // as long as the judge takes to know the picture
    for (const answer of answers) answer(neutral);
    const [first, second, other, late] = await Promise.all(asked);
    expect([second, late]).toEqual([first, first]);
    expect(other).not.toEqual(first);
    expect(classified).toHaveLength(2);
  });

  test('that was judged before comes from the cache', async () => {
    const { judge, classified } = judgeWith();
    const first = await judge(pixelsOf(7));
    expect(await judge(pixelsOf(7))).toEqual(first);
    expect(classified).toHaveLength(1);
  });

  test('that another model judged is judged again', async () => {
    const { judge, kept, classified } = judgeWith();
    const old = judgedEvidence({ modelVersion: 'nsfw-mobilenet-v2@0' });
    kept.set(`${old.modelVersion} ${await sha256Hex(new Uint8Array(12).fill(7))}`, old);
    await judge(pixelsOf(7));
    expect(classified).toHaveLength(1);
  });
});

describe('the looks of a picture', () => {
  const edge = 32;
  const lively = Uint8Array.from({ length: 3 * edge ** 2 }, (_, at) => (at * 97) % 256);
  const judgeLooks = async (rgb: Uint8Array, motion: Motion) => {
    const kept: JudgedEvidence[] = [];
    const judge = new PictureJudge({
      edgePx: edge,
      modelVersion,
      origins: { atOnce: () => origin, begin: () => undefined },
      classify: async () => neutral,
      cache: { find: async () => undefined, keep: async (evidence) => void kept.push(evidence) },
    });
    const rgbBase64 = Buffer.from(rgb).toString('base64');
    const source = { kind: 'pixels', rgbBase64, widthPx: 20, heightPx: 10, motion } as const;
    return { evidence: await judge.judge(source, signal), kept };
  };

  test('travel with its evidence and are kept', async () => {
    const { evidence, kept } = await judgeLooks(lively, 'stays');
    expect(evidence).toHaveProperty('looks', perceptualHashOf(lively));
    expect(kept).toMatchObject([{ looks: perceptualHashOf(lively) }]);
  });

  test('are those of nothing for a picture of one shade, and for a moment of what moves', async () => {
    const blank = new Uint8Array(lively.length).fill(9);
    const answers = [await judgeLooks(blank, 'stays'), await judgeLooks(lively, 'moves')];
    for (const { evidence } of answers) expect(evidence).not.toHaveProperty('looks');
  });
});

describe('a failure', () => {
  test('is told and not kept: the next ask tries again', async () => {
    const answers: (Scores | Failure)[] = [{ kind: 'model-unavailable' }, neutral];
    const { judge, kept } = judgeWith(async () => answers.shift() ?? neutral);
    expect(await judge(pixelsOf(7))).toEqual({ kind: 'failed', failure: { kind: 'model-unavailable' } });
    expect(kept.size).toBe(0);
    expect(await judge(pixelsOf(7))).toMatchObject({ kind: 'judged' });
  });

  test('of the request is told as it is', async () => {
    vi.stubGlobal('fetch', async () => new Response('gone', { status: 410 }));
    const { judge } = judgeWith();
    const evidence = await judge({ kind: 'url', url: 'https://cdn.example/a.png' });
    expect(evidence).toEqual({ kind: 'failed', failure: { kind: 'fetch-failed', httpStatus: 410 } });
  });
});

test('a file that was judged before is not decoded again, and all of it is read for its origin if that is wished', async () => {
  const bytes = new Uint8Array([1, 2, 3, 4]);
  vi.stubGlobal('fetch', async () => new Response(bytes, { headers: { 'content-type': 'image/png' } }));
  const { judge, kept, classified, begun } = judgeWith();
  const known = judgedEvidence();
  kept.set(`${modelVersion} ${await sha256Hex(bytes)}`, known);
  const source = { kind: 'url', url: 'https://cdn.example/a.png' } as const;
  expect(await judge(source)).toEqual({ ...known, origin });
  expect([classified, begun]).toEqual([[], []]);
  await judge({ ...source, origin: 'read' });
  expect(begun).toEqual([await sha256Hex(bytes)]);
});
