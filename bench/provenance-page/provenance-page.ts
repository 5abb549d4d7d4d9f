import { c2paMediaType, readerSettings } from '../../src/core/provenance/c2pa/reader-settings.ts';
import { noTrustLists } from '../../src/core/provenance/c2pa/trust-lists.ts';
import { readFileProvenance } from '../../src/core/provenance/provenance-report.ts';
import { readPixelMarks } from '../../src/core/provenance/watermark/read-pixel-marks.ts';
import { startC2paWorker } from '../../src/inference/provenance/c2pa-worker-line.ts';
import C2paWorker from '../../src/inference/worker/c2pa-worker.ts?worker';

declare global {
  interface Window {
    /** Milliseconds a file for containers and metadata, mean over `rounds` readings of all of them. */
    measureWords: (urls: readonly string[], rounds: number) => Promise<number>;
    /** Milliseconds until a new C2PA worker can be asked. */
    measureLoad: () => Promise<number>;
    /** Milliseconds a file for the words and the manifest, in a worker that is warm. */
    measureManifests: (urls: readonly string[]) => Promise<readonly number[]>;
    /** Milliseconds for all marks in the pixels of a picture of a million noisy pixels. */
    measureMarks: () => number;
  }
}

window.measureWords = async (urls, rounds) => {
  const files = await Promise.all(urls.map(bytesOf));
  const start = performance.now();
  for (let round = 0; round < rounds; round++) files.forEach((bytes) => void readFileProvenance(bytes));
  return (performance.now() - start) / (rounds * files.length);
};

window.measureLoad = async () => {
  const start = performance.now();
  const line = await startC2paWorker(() => new C2paWorker());
  const tookMs = performance.now() - start;
  line.stop();
  return tookMs;
};

window.measureManifests = async (urls) => {
  const line = await startC2paWorker(() => new C2paWorker());
  const settings = readerSettings(noTrustLists);
  const times: number[] = [];
  for (const url of urls) {
    const bytes = await bytesOf(url);
    const start = performance.now();
    const mediaType = c2paMediaType(readFileProvenance(bytes).container);
    if (mediaType === undefined) throw new Error(`no container with a manifest: ${url}`);
    await line.ask({ mediaType, bytes, settings });
    times.push(performance.now() - start);
  }
  line.stop();
  return times;
};

window.measureMarks = () => {
  const edgePx = 1000;
  // A cheap noise: every block must be looked at, and none may match.
  const rgba = Uint8Array.from({ length: 4 * edgePx * edgePx }, (_, at) => (at * 2654435761) >>> 24);
  const start = performance.now();
  readPixelMarks({ widthPx: edgePx, heightPx: edgePx, rgba });
  return performance.now() - start;
};

async function bytesOf(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}
