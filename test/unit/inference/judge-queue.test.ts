import { describe, expect, test } from 'vitest';
import type { Priority } from '../../../src/contract/judge-messages.ts';
import { JudgeQueue } from '../../../src/inference/judge-queue.ts';
import { present } from '../samples.ts';

/** A queue whose jobs end when a test says so. Waiters are called by key, or key and number. */
function queueWith(limits: { concurrency: number; awayConcurrency: number }) {
  const started: string[] = [];
  const aborted: string[] = [];
  const answers: string[] = [];
  const running = new Map<string, (answer: string) => void>();
  const queue = new JudgeQueue<string, string>({
    ...limits,
    run: (key, signal) => {
      started.push(key);
      signal.addEventListener('abort', () => aborted.push(key));
      return new Promise((resolve) => running.set(key, resolve));
    },
  });
  const add = (key: string, priority: Priority = 'away', waiterId = key) =>
    queue.add({ key, input: key }, waiterId, {
      priority,
      onAnswer: (answer) => answers.push(`${waiterId}: ${answer}`),
    });
  const finish = async (key: string, answer = 'done') => {
    present(running.get(key))(answer);
    await settled();
  };
  return { queue, add, finish, started, aborted, answers };
}

/** Lets every promise that is ready have its turn. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

const oneByOne = { concurrency: 1, awayConcurrency: 1 };

describe('the order', () => {
  test('is that of arrival among equals', async () => {
    const { add, finish, started } = queueWith(oneByOne);
    for (const key of ['a', 'b', 'c']) add(key);
    await finish('a');
    await finish('b');
    expect(started).toEqual(['a', 'b', 'c']);
  });

  test('lets a visible picture overtake all that is away', async () => {
    const { add, finish, started } = queueWith(oneByOne);
    for (const key of ['a', 'b', 'c']) add(key);
    add('seen', 'visible');
    await finish('a');
    expect(started).toEqual(['a', 'seen']);
  });

  test('changes when a picture comes into view, and back when it leaves', async () => {
    const { queue, add, finish, started } = queueWith(oneByOne);
    for (const key of ['a', 'b', 'c', 'd']) add(key);
    queue.reprioritise('d', 'visible');
    queue.reprioritise('c', 'visible');
    queue.reprioritise('d', 'away');
    await finish('a');
    await finish('c');
    expect(started).toEqual(['a', 'c', 'b']);
  });

  test('is kept over 10,000 jobs', async () => {
    const answered: number[] = [];
    const queue = new JudgeQueue<number, number>({
      run: async (input) => input,
      concurrency: 12,
      awayConcurrency: 6,
    });
    const numbers = Array.from({ length: 10_000 }, (_, number) => number);
    for (const number of numbers) {
      const priority = number % 2 === 0 ? 'away' : 'visible';
      const job = { key: `k${number}`, input: number };
      queue.add(job, `w${number}`, { priority, onAnswer: (answer) => answered.push(answer) });
    }
    while (queue.size > 0) await settled();
    const [odd, even] = [
      numbers.filter((number) => number % 2 === 1),
      numbers.filter((number) => number % 2 === 0),
    ];
    expect(answered.filter((number) => number % 2 === 1)).toEqual(odd);
    expect(answered.filter((number) => number % 2 === 0)).toEqual(even);
    expect(answered.indexOf(9999)).toBeLessThan(answered.indexOf(100));
  });
});

describe('asks for one picture', () => {
  test('are one job with an answer for each', async () => {
    const { queue, add, finish, started, answers } = queueWith(oneByOne);
    add('a', 'away', 'a1');
    add('a', 'away', 'a2');
    expect(queue.size).toBe(1);
    await finish('a', 'safe');
    expect(started).toEqual(['a']);
    expect(answers).toEqual(['a1: safe', 'a2: safe']);
    expect(queue.size).toBe(0);
  });

  test('are as urgent as the most urgent of them', async () => {
    const { queue, add, finish, started } = queueWith(oneByOne);
    for (const key of ['a', 'b', 'c', 'd']) add(key);
    add('c', 'visible', 'c2');
    add('d', 'visible', 'd2');
    queue.cancel('c2');
    await finish('a');
    await finish('d');
    expect(started).toEqual(['a', 'd', 'b']);
  });

  test('after the answer are a new job', async () => {
    const { add, finish, started } = queueWith(oneByOne);
    add('a', 'away', 'a1');
    await finish('a');
    add('a', 'away', 'a2');
    expect(started).toEqual(['a', 'a']);
  });
});

describe('a waiter who leaves', () => {
  test('takes a waiting job along', async () => {
    const { queue, add, finish, started } = queueWith(oneByOne);
    for (const key of ['a', 'b', 'c']) add(key);
    queue.cancel('b');
    await finish('a');
    expect(started).toEqual(['a', 'c']);
  });

  test('leaves the job to the others', async () => {
    const { queue, add, finish, aborted, answers } = queueWith(oneByOne);
    add('a', 'away', 'a1');
    add('a', 'away', 'a2');
    queue.cancel('a1');
    await finish('a');
    expect(aborted).toEqual([]);
    expect(answers).toEqual(['a2: done']);
  });

  test('aborts a running job when he was the last, and hears nothing of it', async () => {
    const { queue, add, finish, aborted, answers } = queueWith(oneByOne);
    add('a', 'away', 'a1');
    add('a', 'away', 'a2');
    queue.cancel('a1');
    queue.cancel('a2');
    expect(aborted).toEqual(['a']);
    await finish('a');
    expect(answers).toEqual([]);
    expect(queue.size).toBe(0);
  });

  test('is no problem when nobody knows him', () => {
    const { queue, add } = queueWith(oneByOne);
    add('a');
    queue.cancel('nobody');
    queue.reprioritise('nobody', 'visible');
    expect(queue.size).toBe(1);
  });
});

test('a newcomer does not join a job that was aborted', async () => {
  const { queue, add, finish, started, answers } = queueWith({ concurrency: 2, awayConcurrency: 2 });
  add('a', 'away', 'a1');
  queue.cancel('a1');
  await finish('a', 'aborted');
  add('a', 'away', 'a2');
  await finish('a', 'judged');
  expect(started).toEqual(['a', 'a']);
  expect(answers).toEqual(['a2: judged']);
});

test('an aborted job that settles late does not answer for its successor', async () => {
  const answers: string[] = [];
  const ends: ((answer: string) => void)[] = [];
  const queue = new JudgeQueue<string, string>({
    concurrency: 2,
    awayConcurrency: 2,
    run: () => new Promise((resolve) => ends.push(resolve)),
  });
  const add = (waiterId: string) =>
    queue.add({ key: 'a', input: 'a' }, waiterId, {
      priority: 'visible',
      onAnswer: (answer) => answers.push(`${waiterId}: ${answer}`),
    });
  add('a1');
  queue.cancel('a1');
  add('a2');
  present(ends[0])('aborted');
  await settled();
  expect(queue.size).toBe(1);
  present(ends[1])('judged');
  await settled();
  expect(answers).toEqual(['a2: judged']);
});

describe('the places', () => {
  const limits = { concurrency: 3, awayConcurrency: 1 };

  test('for what is away leave room for what is visible', async () => {
    const { add, started } = queueWith(limits);
    for (const key of ['a', 'b', 'c']) add(key);
    expect(started).toEqual(['a']);
    add('seen-1', 'visible');
    add('seen-2', 'visible');
    add('seen-3', 'visible');
    expect(started).toEqual(['a', 'seen-1', 'seen-2']);
  });

  test('are filled as soon as a waiting picture comes into view', () => {
    const { queue, add, started } = queueWith(limits);
    for (const key of ['a', 'b', 'c']) add(key);
    queue.reprioritise('c', 'visible');
    expect(started).toEqual(['a', 'c']);
  });

  test('are given on when a job ends, an aborted one included', async () => {
    const { queue, add, finish, started } = queueWith(limits);
    for (const key of ['a', 'b', 'c']) add(key);
    await finish('a');
    queue.cancel('b');
    expect(started).toEqual(['a', 'b']);
    await finish('b');
    expect(started).toEqual(['a', 'b', 'c']);
  });
});
