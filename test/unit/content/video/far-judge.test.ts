import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FarJudge } from '../../../../src/content/video/far-judge.ts';
import { newVideo } from '../../../../src/content/video/video.ts';
import type { PictureSource } from '../../../../src/contract/judge-messages.ts';
import type { Evidence } from '../../../../src/core/evidence.ts';
import { judgedEvidence, present, scoresOf } from '../../samples.ts';

beforeEach(() => void vi.stubGlobal('Image', class {}));
afterEach(() => void vi.unstubAllGlobals());

const size = { widthPx: 320, heightPx: 180 };
const safe = judgedEvidence({ size });
const unsafe = judgedEvidence({ size, scores: { nsfw: scoresOf({ porn: 1 }) } });

/** A video of ten seconds on another site, and the places that the host was asked for. */
function farVideo(currentTime = 0) {
  const element = {
    currentSrc: 'https://cdn.example/a.mp4',
    currentTime,
    duration: 10,
    srcObject: null,
    videoWidth: size.widthPx,
    videoHeight: size.heightPx,
  };
  const asks = new Map<number, (evidence: Evidence) => void>();
  const judge = new FarJudge({
    client: {
      ask: (source: PictureSource, _, onEvidence) => {
        if (source.kind === 'video') asks.set(source.atSeconds, onEvidence);
        return { prioritise: () => undefined, onOrigin: () => undefined, cancel: () => undefined };
      },
    },
    isSafe: (evidence) => evidence === safe,
    onChanged: () => undefined,
  });
  const video = newVideo(element as unknown as HTMLVideoElement); // all of it that is read
  const answer = (place: number, evidence: Evidence) => present(asks.get(place))(evidence);
  return { judge, video, element, asks, answer };
}

test('is shown when the samples before and after what it shows are safe', () => {
  const { judge, video, answer } = farVideo();
  judge.look(video);
  expect(video.frame).toBe('new');
  answer(0, safe);
  expect(video.frame).toBe('new');
  answer(1, safe);
  expect(video.frame).toBe('known');
});

test('is asked for a few seconds ahead, and for each place once', () => {
  const { judge, video, element, asks } = farVideo();
  judge.look(video);
  expect([...asks.keys()]).toEqual([0, 1, 2, 3]);
  element.currentTime = 1.2;
  judge.look(video);
  judge.look(video);
  expect([...asks.keys()]).toEqual([0, 1, 2, 3, 4]);
});

test('is covered before an unsafe place is reached, and not long before', () => {
  const { judge, video, element, answer } = farVideo();
  judge.look(video);
  for (const place of [0, 1, 3]) answer(place, safe);
  answer(2, unsafe);
  expect(video.evidence).toBe(safe);
  element.currentTime = 1.1;
  judge.look(video);
  expect(video.evidence).toBe(unsafe);
  expect(video.frame).toBe('new');
});

test('is not taken for another video that came for the same address', () => {
  const { judge, video, answer } = farVideo();
  judge.look(video);
  answer(0, judgedEvidence({ size: { widthPx: 100, heightPx: 100 } }));
  expect(video.evidence).toEqual({ kind: 'failed', failure: { kind: 'another-picture' } });
});

test('cannot be read by the host without an end, or without an address', () => {
  const { judge, video, element } = farVideo();
  expect(judge.canRead(video)).toBe(true);
  element.duration = Number.POSITIVE_INFINITY;
  expect(judge.canRead(video)).toBe(false);
  element.duration = 10;
  element.currentSrc = 'blob:https://cdn.example/1';
  expect(judge.canRead(video)).toBe(false);
});
