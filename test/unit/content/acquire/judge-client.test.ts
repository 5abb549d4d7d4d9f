import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { JudgeClient } from '../../../../src/content/acquire/judge-client.ts';
import type { PictureSource } from '../../../../src/contract/judge-messages.ts';
import type { Evidence } from '../../../../src/core/evidence.ts';
import { FakePort, fakeBrowser } from '../../fake-browser.ts';
import { imageIdOf, judgedEvidence, originEvidence, present } from '../../samples.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fake-browser.ts')).fakeBrowser,
}));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('chrome', { runtime: { id: 'our-extension' } });
  fakeBrowser.messages.length = 0;
  fakeBrowser.ports.length = 0;
  fakeBrowser.answerMessage = async () => ({ isRunning: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const silenceMs = 15_000;
const pongMs = 8_000;
const failedWith = (kind: string) => ({ kind: 'failed', failure: { kind } });
const source = (name: string): PictureSource => ({ kind: 'url', url: `https://cdn.example/${name}` });
const evidenceOf = (number: number) => judgedEvidence({ imageId: imageIdOf(number) });
/** Time for a batch to be gathered, the host to be ensured, and the port to be opened. */
const nextBatch = () => vi.advanceTimersByTimeAsync(10);
const port = () => present(fakeBrowser.ports.at(-1));
/** What the host was sent on the present port, a list a message. */
const batches = () => port().posted as { kind: string; askId?: number }[][];
const reply = (...replies: unknown[]) => {
  if (!port().isOpen) throw new Error('the host cannot answer on a port that is closed');
  port().onMessage.fire(replies);
};
const answer = (askId: number, number = askId) =>
  reply({ kind: 'evidence', askId, evidence: evidenceOf(number) });

/** A client with its answers by name of the picture. */
function clientWithAnswers() {
  const client = new JudgeClient();
  const answers: [string, Evidence][] = [];
  const ask = (name: string) =>
    client.ask(source(name), 'visible', (evidence) => answers.push([name, evidence]));
  return { client, ask, answers };
}

describe('asks', () => {
  test('of one moment travel as one message', async () => {
    const { ask } = clientWithAnswers();
    for (const name of ['a', 'b', 'c']) ask(name);
    await nextBatch();
    expect(fakeBrowser.messages).toEqual([{ name: 'host/ensure', mode: 'keep' }]);
    expect(batches()).toEqual([
      ['a', 'b', 'c'].map((name, index) => {
        return { kind: 'judge', askId: index + 1, source: source(name), priority: 'visible' };
      }),
    ]);
  });

  test('of the next moment travel on the same port, with what else happened in it', async () => {
    const { ask } = clientWithAnswers();
    const first = ask('a');
    await nextBatch();
    ask('b');
    first.prioritise('away');
    first.cancel();
    await nextBatch();
    expect(fakeBrowser.ports).toHaveLength(1);
    expect(batches()[1]).toEqual([
      { kind: 'judge', askId: 2, source: source('b'), priority: 'visible' },
      { kind: 'reprioritise', askId: 1, priority: 'away' },
      { kind: 'cancel', askId: 1 },
    ]);
  });

  test('that come while the host is being reached travel with the first', async () => {
    const { ask } = clientWithAnswers();
    fakeBrowser.answerMessage = () =>
      new Promise((resolve) => setTimeout(() => resolve({ isRunning: true }), 100));
    ask('a');
    await vi.advanceTimersByTimeAsync(50);
    ask('b').prioritise('away');
    await vi.advanceTimersByTimeAsync(100);
    expect(fakeBrowser.messages).toHaveLength(1);
    expect(batches()).toMatchObject([
      [
        { askId: 1, priority: 'visible' },
        { askId: 2, priority: 'away' },
      ],
    ]);
  });

  test('are answered to the one who asked, once', async () => {
    const { ask, answers } = clientWithAnswers();
    ask('a');
    ask('b');
    await nextBatch();
    answer(2);
    answer(2);
    answer(1);
    answer(99);
    expect(answers).toEqual([
      ['b', evidenceOf(2)],
      ['a', evidenceOf(1)],
    ]);
  });

  test('that were cancelled get no answer', async () => {
    const { ask, answers } = clientWithAnswers();
    const ticket = ask('a');
    await nextBatch();
    ticket.cancel();
    answer(1);
    expect(answers).toEqual([]);
  });

  test('say nothing of a priority that stays, or of a picture that is answered', async () => {
    const { ask } = clientWithAnswers();
    const ticket = ask('a');
    await nextBatch();
    ticket.prioritise('visible');
    answer(1);
    ticket.prioritise('away');
    ticket.cancel();
    await nextBatch();
    expect(batches()).toHaveLength(1);
  });
});

describe('a host that dies', () => {
  test('is started again and asked again for what is open', async () => {
    const { ask, answers } = clientWithAnswers();
    ask('a');
    ask('b').prioritise('away');
    await nextBatch();
    answer(1);
    port().breakOff();
    await vi.advanceTimersByTimeAsync(300);
    expect(fakeBrowser.ports).toHaveLength(2);
    expect(batches()).toEqual([[{ kind: 'judge', askId: 2, source: source('b'), priority: 'away' }]]);
    answer(2);
    expect(answers.map(([name]) => name)).toEqual(['a', 'b']);
  });

  test('unheard, because its page was kept away, is asked again when the page is back', async () => {
    const { ask, client, answers } = clientWithAnswers();
    ask('a');
    await nextBatch();
    client.reconnect();
    await vi.advanceTimersByTimeAsync(300);
    expect(fakeBrowser.ports).toHaveLength(2);
    answer(1);
    expect(answers).toHaveLength(1);
  });

  test('with nothing open is left alone until the next ask', async () => {
    const { ask, answers } = clientWithAnswers();
    ask('a');
    await nextBatch();
    answer(1);
    port().breakOff();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fakeBrowser.ports).toHaveLength(1);
    ask('b');
    await nextBatch();
    answer(2);
    expect(answers).toHaveLength(2);
  });

  test('at every ask is given up in the end', async () => {
    const { ask, answers } = clientWithAnswers();
    vi.spyOn(fakeBrowser.runtime, 'connect').mockImplementation(({ name }) => {
      const broken = new FakePort(name);
      setTimeout(() => broken.breakOff(), 1);
      return broken;
    });
    ask('a');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(answers).toEqual([['a', failedWith('host-unavailable')]]);
  });

  test('now and then is not counted against it while it answers', async () => {
    const { ask, answers } = clientWithAnswers();
    for (let picture = 1; picture <= 10; picture++) {
      ask(String(picture));
      ask(`${picture}-open`);
      await nextBatch();
      answer(2 * picture - 1);
      port().breakOff();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(answers.map(([, { kind }]) => kind)).toEqual(Array.from({ length: 10 }, () => 'judged'));
  });
});

describe('a host that cannot be had', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['because it does not start', async () => ({ isRunning: false })],
    ['because nobody answers', async () => Promise.reject(new Error('Could not establish connection.'))],
    ['because the answer is none', async () => undefined],
    ['because the background hangs', () => new Promise(() => undefined)],
  ])('%s is tried for four times, then the pictures are unjudged', async (_, answerMessage) => {
    fakeBrowser.answerMessage = answerMessage;
    const { ask, answers } = clientWithAnswers();
    ask('a');
    ask('b');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fakeBrowser.messages).toHaveLength(4);
    expect(answers).toEqual([
      ['a', failedWith('host-unavailable')],
      ['b', failedWith('host-unavailable')],
    ]);
  });

  test('is tried for anew by the next picture', async () => {
    fakeBrowser.answerMessage = async () => ({ isRunning: false });
    const { ask, answers } = clientWithAnswers();
    ask('a');
    await vi.advanceTimersByTimeAsync(60_000);
    fakeBrowser.answerMessage = async () => ({ isRunning: true });
    ask('b');
    await nextBatch();
    answer(2);
    expect(answers).toEqual([
      ['a', failedWith('host-unavailable')],
      ['b', evidenceOf(2)],
    ]);
  });
});

describe('an extension that has gone', () => {
  test('leaves its pictures unjudged at once', async () => {
    vi.stubGlobal('chrome', { runtime: {} });
    const { ask, answers } = clientWithAnswers();
    ask('a');
    await nextBatch();
    expect(answers).toEqual([['a', failedWith('extension-gone')]]);
    expect(fakeBrowser.messages).toEqual([]);
  });

  test('while asks are open leaves them unjudged', async () => {
    const { ask, answers } = clientWithAnswers();
    ask('a');
    await nextBatch();
    vi.stubGlobal('chrome', { runtime: {} });
    port().breakOff();
    await nextBatch();
    expect(answers).toEqual([['a', failedWith('extension-gone')]]);
  });
});

describe('a host that is silent', () => {
  test('is pinged, and waited for while it answers', async () => {
    const { ask, answers } = clientWithAnswers();
    ask('a');
    await nextBatch();
    for (let silence = 0; silence < 5; silence++) {
      await vi.advanceTimersByTimeAsync(silenceMs);
      expect(batches().at(-1)).toEqual([{ kind: 'ping' }]);
      reply({ kind: 'pong' });
    }
    answer(1);
    expect(answers).toEqual([['a', evidenceOf(1)]]);
    expect(fakeBrowser.ports).toHaveLength(1);
  });

  test('to a ping too is ended and started again, and asked again', async () => {
    const { ask, answers } = clientWithAnswers();
    ask('a');
    await nextBatch();
    const hanging = port();
    await vi.advanceTimersByTimeAsync(silenceMs + pongMs);
    await vi.advanceTimersByTimeAsync(300);
    expect(hanging.isOpen).toBe(false);
    expect(fakeBrowser.messages.at(-1)).toEqual({ name: 'host/ensure', mode: 'restart' });
    expect(batches()).toMatchObject([[{ kind: 'judge', askId: 1 }]]);
    answer(1);
    expect(answers).toEqual([['a', evidenceOf(1)]]);
  });

  test('for ever is given up', async () => {
    const { ask, answers } = clientWithAnswers();
    ask('a');
    await vi.advanceTimersByTimeAsync(10 * (silenceMs + pongMs));
    expect(answers).toEqual([['a', failedWith('host-unavailable')]]);
  });

  test('is not pinged while nothing is open', async () => {
    const { ask } = clientWithAnswers();
    ask('a');
    await nextBatch();
    answer(1);
    await vi.advanceTimersByTimeAsync(10 * silenceMs);
    expect(batches()).toHaveLength(1);
  });

  test('is not pinged after the last ask was cancelled', async () => {
    const { ask } = clientWithAnswers();
    const ticket = ask('a');
    await nextBatch();
    ticket.cancel();
    await vi.advanceTimersByTimeAsync(10 * silenceMs);
    expect(batches().flat()).not.toContainEqual({ kind: 'ping' });
  });

  test('is pinged though new asks keep coming', async () => {
    const { ask } = clientWithAnswers();
    for (let picture = 0; picture < 10; picture++) {
      ask(String(picture));
      await vi.advanceTimersByTimeAsync(silenceMs / 3);
    }
    const sent = fakeBrowser.ports.flatMap(({ posted }) => posted).flat();
    expect(sent).toContainEqual({ kind: 'ping' });
  });

  test('is ended though pictures keep coming into view and leaving it', async () => {
    const { ask } = clientWithAnswers();
    const ticket = ask('a');
    for (let scroll = 0; scroll < 20; scroll++) {
      await vi.advanceTimersByTimeAsync(pongMs / 2);
      ticket.prioritise(scroll % 2 === 0 ? 'away' : 'visible');
    }
    expect(fakeBrowser.messages).toContainEqual({ name: 'host/ensure', mode: 'restart' });
  });
});

describe('a port that breaks before it says so', () => {
  test('loses no ask', async () => {
    const { ask, answers } = clientWithAnswers();
    ask('a');
    await nextBatch();
    answer(1);
    const broken = port();
    broken.isOpen = false;
    ask('b');
    await nextBatch().catch(() => undefined);
    broken.breakOff();
    await vi.advanceTimersByTimeAsync(1000);
    answer(2);
    expect(answers.map(([name]) => name)).toEqual(['a', 'b']);
  });

  test('while a cancel is sent loses no later ask', async () => {
    const { ask, answers } = clientWithAnswers();
    const ticket = ask('a');
    await nextBatch();
    const broken = port();
    broken.isOpen = false;
    ticket.cancel();
    await nextBatch().catch(() => undefined);
    broken.breakOff();
    ask('b');
    await vi.advanceTimersByTimeAsync(1000);
    answer(2);
    expect(answers.map(([name]) => name)).toEqual(['b']);
  });

  test('and says so late, when another is in use, ends nothing', async () => {
    const { ask } = clientWithAnswers();
    ask('a');
    await nextBatch();
    const broken = port();
    broken.isOpen = false;
    ask('b');
    await vi.advanceTimersByTimeAsync(1000);
    expect(fakeBrowser.ports).toHaveLength(2);
    broken.breakOff();
    await vi.advanceTimersByTimeAsync(1000);
    expect(fakeBrowser.ports).toHaveLength(2);
  });
});

describe('where a file comes from', () => {
  const origin = originEvidence();

  test('is heard once, after the evidence', async () => {
    const { ask, answers } = clientWithAnswers();
    const heard: unknown[] = [];
    ask('a').onOrigin((found) => heard.push(found));
    await nextBatch();
    answer(1);
    reply({ kind: 'origin', askId: 1, origin }, { kind: 'origin', askId: 1, origin });
    expect(answers).toHaveLength(1);
    expect(heard).toEqual([origin]);
  });

  test('is not heard of a picture that nobody waits for any more', async () => {
    const { ask } = clientWithAnswers();
    const heard: unknown[] = [];
    const ticket = ask('a');
    ticket.onOrigin((found) => heard.push(found));
    await nextBatch();
    ticket.cancel();
    reply({ kind: 'origin', askId: 1, origin });
    expect(heard).toEqual([]);
  });

  test('is asked for by the file itself, and given up when the host goes', async () => {
    const { client, ask } = clientWithAnswers();
    const heard: unknown[] = [];
    client.askOrigin({ kind: 'origin', base64: 'AAAA', holds: 'words' }, (found) => heard.push(found));
    expect(heard).toEqual([undefined]); // no host yet: nothing was judged by it
    ask('a');
    await nextBatch();
    client.askOrigin({ kind: 'origin', base64: 'AAAA', holds: 'words' }, (found) => heard.push(found));
    await nextBatch();
    expect(batches().flat()).toContainEqual({ kind: 'origin', askId: 2, base64: 'AAAA', holds: 'words' });
    client.reconnect();
    expect(heard).toEqual([undefined, undefined]);
  });
});
