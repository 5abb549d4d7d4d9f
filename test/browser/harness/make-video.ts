import { encodeWebm } from '../../fixtures/encode-webm.ts';
import type { PatternName } from '../../fixtures/render-pattern.ts';
import { patternPng, type TestSite } from './test-site.ts';

/** A pattern that a video shows for a while. */
export type Scene = { readonly name: PatternName; readonly durationMs: number };

const frameMs = 40;

/** What is needed of a page of whichever browser. */
export type EncodingPage = {
  goto(url: string): Promise<unknown>;
  evaluate(run: typeof encodeFrames, shots: Shots): Promise<readonly EncodedFrame[]>;
};

/**
 * Makes a WebM video of patterns, 256 px wide, 25 frames a second, a key frame each second.
 * @param page any page of this browser; it goes to an address of this machine, where browsers let pages encode.
 */
export async function makeVideo(
  page: EncodingPage,
  site: TestSite,
  scenes: readonly Scene[],
): Promise<Uint8Array> {
  site.page('/encoder', '<!doctype html>');
  await page.goto(site.at('127.0.0.1', '/encoder'));
  const shots = scenes.map(({ name, durationMs }) => ({
    png: patternPng(name).toString('base64'),
    frames: Math.round(durationMs / frameMs),
  }));
  const encoded = await page.evaluate(encodeFrames, { shots, frameMs });
  const frames = encoded.map(({ base64, ...frame }) => ({ ...frame, bytes: Buffer.from(base64, 'base64') }));
  return encodeWebm(frames, { widthPx: 256, heightPx: 256, durationMs: frames.length * frameMs });
}

type Shots = {
  readonly shots: readonly { readonly png: string; readonly frames: number }[];
  readonly frameMs: number;
};

type EncodedFrame = { readonly base64: string; readonly atMs: number; readonly isKey: boolean };

/** Runs in the page. */
async function encodeFrames({ shots, frameMs }: Shots): Promise<readonly EncodedFrame[]> {
  const encoded: EncodedFrame[] = [];
  const encoder = new VideoEncoder({
    output: (chunk) => {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      let characters = '';
      for (const byte of bytes) characters += String.fromCharCode(byte);
      encoded.push({ base64: btoa(characters), atMs: chunk.timestamp / 1000, isKey: chunk.type === 'key' });
    },
    error: (problem) => {
      throw problem;
    },
  });
  encoder.configure({ codec: 'vp8', width: 256, height: 256, bitrate: 30_000_000, framerate: 25 });
  let atMs = 0;
  for (const { png, frames } of shots) {
    const answer = await fetch(`data:image/png;base64,${png}`);
    const bitmap = await createImageBitmap(await answer.blob());
    for (let count = 0; count < frames; count++, atMs += frameMs) {
      const frame = new VideoFrame(bitmap, { timestamp: atMs * 1000 });
      encoder.encode(frame, { keyFrame: atMs % 1000 === 0 });
      frame.close();
    }
  }
  await encoder.flush();
  return encoded;
}
