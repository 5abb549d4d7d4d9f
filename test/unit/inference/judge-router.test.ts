import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JudgeAsk, JudgeReply, PictureSource } from '../../../src/contract/judge-messages.ts';
import type { Evidence } from '../../../src/core/evidence.ts';
import { JudgeQueue } from '../../../src/inference/judge-queue.ts';
import { routeLine } from '../../../src/inference/judge-router.ts';
import type { JudgeLine } from '../../../src/platform/judge-port.ts';
import { imageIdOf, judgedEvidence, originEvidence, present } from '../samples.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** One frame's line; what the host sends is kept. */
class FakeLine implements JudgeLine {
  readonly lineId: string;
  readonly sent: (readonly JudgeReply[])[] = [];
  readonly #askListeners: ((asks: readonly JudgeAsk[]) => void)[] = [];
  readonly #closedListeners: (() => void)[] = [];

  constructor(lineId: string) {
    this.lineId = lineId;
  }

  send(replies: readonly JudgeReply[]): void {
    this.sent.push(replies);
  }

  onAsks(listener: (asks: readonly JudgeAsk[]) => void): void {
    this.#askListeners.push(listener);
  }

  onClosed(listener: () => void): void {
    this.#closedListeners.push(listener);
  }

  ask(...asks: JudgeAsk[]): void {
    for (const listener of this.#askListeners) listener(asks);
  }

  close(): void {
    for (const listener of this.#closedListeners) listener();
  }
}

const noOrigins = {
  more: async () => undefined,
  readFile: async () => undefined,
  ofPrompts: () => originEvidence(),
};

/** Two frames on one queue whose jobs end when a test says so. */
function twoFrames(concurrency = 12) {
  const jobs: { source: PictureSource; signal: AbortSignal; end: (evidence: Evidence) => void }[] = [];
  const queue = new JudgeQueue<PictureSource, Evidence>({
    concurrency,
    awayConcurrency: concurrency,
    run: (source, signal) => new Promise((end) => jobs.push({ source, signal, end })),
  });
  const lines = [new FakeLine('line-1'), new FakeLine('line-2')] as const;
  for (const line of lines) routeLine(line, queue, noOrigins);
  return { lines, jobs, queue };
}

const judge = (askId: number, url: string): JudgeAsk => ({
  kind: 'judge',
  askId,
  source: { kind: 'url', url },
  priority: 'visible',
});
const evidenceOf = (number: number) => judgedEvidence({ imageId: imageIdOf(number) });
const nextBatch = () => vi.advanceTimersByTimeAsync(8);

test('a first answer is sent at once, and those that follow together travel as one message', async () => {
  const { lines, jobs } = twoFrames();
  lines[0].ask(judge(1, 'a'), judge(2, 'b'), { kind: 'ping' });
  present(jobs[1]).end(evidenceOf(2));
  present(jobs[0]).end(evidenceOf(1));
  await nextBatch();
  expect(lines[0].sent).toEqual([
    [{ kind: 'pong' }],
    [
      { kind: 'evidence', askId: 2, evidence: evidenceOf(2) },
      { kind: 'evidence', askId: 1, evidence: evidenceOf(1) },
    ],
  ]);
  expect(lines[1].sent).toEqual([]);
});

test('answers that come later travel in a message of their own', async () => {
  const { lines, jobs } = twoFrames();
  lines[0].ask(judge(1, 'a'), judge(2, 'b'));
  for (const number of [1, 2]) {
    present(jobs[number - 1]).end(evidenceOf(number));
    await nextBatch();
  }
  expect(lines[0].sent.map((batch) => batch.length)).toEqual([1, 1]);
});

test('a ping is answered though every place is taken', async () => {
  const { lines } = twoFrames(1);
  lines[0].ask(judge(1, 'a'), judge(2, 'b'), { kind: 'ping' });
  await nextBatch();
  expect(lines[0].sent).toEqual([[{ kind: 'pong' }]]);
});

describe('one picture', () => {
  test('asked for by two frames by its address is one job, answered to both by their own numbers', async () => {
    const { lines, jobs } = twoFrames();
    lines[0].ask(judge(5, 'a'));
    lines[1].ask(judge(5, 'a'), judge(6, 'a'));
    expect(jobs).toHaveLength(1);
    present(jobs[0]).end(evidenceOf(1));
    await nextBatch();
    expect(lines[0].sent).toEqual([[{ kind: 'evidence', askId: 5, evidence: evidenceOf(1) }]]);
    expect(lines[1].sent.flat()).toMatchObject([{ askId: 5 }, { askId: 6 }]);
  });

  test('sent as pixels is a job of its own', () => {
    const { lines, jobs } = twoFrames();
    const source = { kind: 'pixels', rgbBase64: 'AAAA', widthPx: 1, heightPx: 1, motion: 'stays' } as const;
    lines[0].ask({ kind: 'judge', askId: 1, source, priority: 'visible' });
    lines[1].ask({ kind: 'judge', askId: 1, source, priority: 'visible' });
    expect(jobs).toHaveLength(2);
  });
});

test('a cancelled ask is aborted and not answered', async () => {
  const { lines, jobs } = twoFrames();
  lines[0].ask(judge(1, 'a'));
  lines[0].ask({ kind: 'cancel', askId: 1 });
  expect(present(jobs[0]).signal.aborted).toBe(true);
  present(jobs[0]).end(evidenceOf(1));
  await nextBatch();
  expect(lines[0].sent).toEqual([]);
});

test('a picture that comes into view is judged before those that wait', async () => {
  const { lines, jobs } = twoFrames(1);
  lines[0].ask(judge(1, 'a'));
  lines[0].ask(
    { ...judge(2, 'b'), priority: 'away' } as JudgeAsk,
    { ...judge(3, 'c'), priority: 'away' } as JudgeAsk,
  );
  lines[0].ask({ kind: 'reprioritise', askId: 3, priority: 'visible' });
  present(jobs[0]).end(evidenceOf(1));
  await nextBatch();
  expect(jobs.map(({ source }) => source)).toMatchObject([{ url: 'a' }, { url: 'c' }]);
});

describe('a frame that goes', () => {
  test('takes its asks along and leaves those of others', () => {
    const { lines, jobs, queue } = twoFrames();
    lines[0].ask(judge(1, 'a'), judge(2, 'shared'));
    lines[1].ask(judge(1, 'shared'));
    lines[0].close();
    expect(jobs.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    expect(queue.size).toBe(1);
  });

  test('is sent nothing more', async () => {
    const { lines, jobs } = twoFrames();
    lines[0].ask(judge(1, 'a'), { kind: 'ping' });
    present(jobs[0]).end(evidenceOf(1));
    lines[0].close();
    await nextBatch();
    expect(lines[0].sent).toEqual([]);
  });

  test('cannot cancel the asks of another with the same number', () => {
    const { lines, jobs } = twoFrames();
    lines[0].ask(judge(1, 'a'));
    lines[1].ask({ kind: 'cancel', askId: 1 });
    expect(present(jobs[0]).signal.aborted).toBe(false);
  });
});
