import { decodePixels } from './decode-pixels.ts';
import { findInPixels } from './find-in-pixels.ts';
import type { MarksAsk, MarksReply } from './marks-protocol.ts';

// Looks for invisible marks in a worker of its own: 66 ms a million pixels, which no verdict is to wait for.

self.addEventListener('message', (event: MessageEvent<MarksAsk>) => {
  void read(event.data).then((reply) => self.postMessage(reply));
});

async function read({ bytes, container, signedComment }: MarksAsk): Promise<MarksReply> {
  const pixels = await decodePixels(container, bytes);
  return { findings: pixels ? await findInPixels(pixels, signedComment) : [] };
}
