import type { JudgeAsk } from '../../contract/judge-messages.ts';

/** So much of a file is sent at once, in base64 characters: 10 ms of the page's thread (port of Chromium 156). */
const pieceCharacters = 256 * 1024;

/** What is asked of where a picture comes from. */
type OriginAsk = Extract<JudgeAsk, { kind: 'origin' | 'prompts' }>;

/** The same before it has a number. */
export type OriginQuestion = OriginAsk extends infer Ask
  ? Ask extends OriginAsk
    ? Omit<Ask, 'askId'>
    : never
  : never;

/**
 * Sends prompts at once, and a file in pieces, each when the page has nothing else to do. Each but the last is of whole groups of four
 * base64 characters, so that they can be put together as they are.
 */
export async function sendInPieces(ask: OriginAsk, send: (ask: JudgeAsk) => void): Promise<void> {
  if (ask.kind === 'prompts') return send(ask);
  const { askId, base64 } = ask;
  let at = 0;
  for (; base64.length - at > pieceCharacters; at += pieceCharacters) {
    send({ kind: 'origin-piece', askId, base64: base64.slice(at, at + pieceCharacters) });
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  }
  send({ ...ask, base64: base64.slice(at) });
}
