import type { FileReading } from '../../src/core/provenance/provenance-report.ts';
import type { Finding } from '../../src/core/provenance/signal/signal.ts';
import { findInPixels } from '../../src/inference/worker/find-in-pixels.ts';
import { decodePixels } from './decode-pixels.ts';

/** What the extension's worker finds in a file's pixels, found in Node. */
export async function readMarks(file: FileReading, bytes: Uint8Array): Promise<readonly Finding[]> {
  const pixels = decodePixels(file.container, bytes);
  return pixels ? findInPixels(pixels, file.signedComment) : [];
}
