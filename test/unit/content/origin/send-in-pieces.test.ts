import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sendInPieces } from '../../../../src/content/origin/send-in-pieces.ts';
import type { JudgeAsk } from '../../../../src/contract/judge-messages.ts';

beforeEach(() => vi.stubGlobal('requestIdleCallback', (then: () => void) => setTimeout(then)));
afterEach(() => vi.unstubAllGlobals());

/** What is sent of so many characters. */
async function sentOf(characters: number) {
  const sent: JudgeAsk[] = [];
  const base64 = Array.from({ length: characters }, (_, index) => 'ABCDEFGHI'[index % 9]).join('');
  const sending = sendInPieces({ kind: 'origin', askId: 7, base64, holds: 'whole' }, (ask) => sent.push(ask));
  const atOnce = sent.length;
  await sending;
  return { sent, atOnce, base64 };
}

test('a file of a few words is sent at once', async () => {
  const { sent, base64 } = await sentOf(1000);
  expect(sent).toEqual([{ kind: 'origin', askId: 7, base64, holds: 'whole' }]);
});

test('a large one goes in pieces of whole groups, one at a time, and nothing is lost', async () => {
  const { sent, atOnce, base64 } = await sentOf(1_000_000);
  expect(atOnce).toBe(1);
  expect(sent.map(({ kind }) => kind)).toEqual(['origin-piece', 'origin-piece', 'origin-piece', 'origin']);
  const pieces = sent.map((ask) => ('base64' in ask ? ask.base64 : ''));
  expect(pieces.every((piece) => piece.length % 4 === 0)).toBe(true);
  expect(pieces.join('')).toBe(base64);
});
