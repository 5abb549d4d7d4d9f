import { readPixelMarks } from '../../core/provenance/watermark/read-pixel-marks.ts';
import { decodePixels } from './decode-pixels.ts';
import type { MarksAsk, MarksReply } from './marks-protocol.ts';

// Looks for invisible marks in a worker of its own: 66 ms a million pixels, which no verdict is to wait for.

self.addEventListener('message', (event: MessageEvent<MarksAsk>) => {
  void read(event.data).then((reply) => self.postMessage(reply));
});

async function read({ bytes }: MarksAsk): Promise<MarksReply> {
  const pixels = await decodePixels(bytes);
  return { findings: pixels ? readPixelMarks(pixels) : [] };
}
