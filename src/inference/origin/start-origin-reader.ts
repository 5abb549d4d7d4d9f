import { indexWords } from '../../core/prompt/match-words.ts';
import { c2paTimeoutMs, readerSettings } from '../../core/provenance/c2pa/reader-settings.ts';
import { noTrustLists } from '../../core/provenance/c2pa/trust-lists.ts';
import { harmlessWords } from '../prompt/harmless-words.ts';
import { unsafeWordLists } from '../prompt/unsafe-word-lists.ts';
import { C2paReader } from '../provenance/c2pa-reader.ts';
import { startC2paWorker } from '../provenance/c2pa-worker-line.ts';
import { MarkReader } from '../provenance/mark-reader.ts';
import { OriginReader } from './origin-reader.ts';

/** Both workers are given back after half a minute without a file for them. */
const idleMs = 30_000;
/** Real pictures take 1 kB each; 1,000 of the largest that the bounds allow would take 70 MB. */
const maxRemembered = 1000;

/** Wires the reader of origins with its workers; they start when a file needs them. */
export function startOriginReader(whenCalm: () => Promise<void>): OriginReader {
  const c2pa = new C2paReader({
    start: () =>
      startC2paWorker(
        () => new Worker(new URL('../worker/c2pa-worker.ts', import.meta.url), { type: 'module' }),
      ),
    settings: readerSettings(noTrustLists),
    idleMs,
    timeoutMs: c2paTimeoutMs,
  });
  const marks = new MarkReader(
    () => new Worker(new URL('../worker/marks-worker.ts', import.meta.url), { type: 'module' }),
    idleMs,
  );
  return new OriginReader({
    c2pa,
    readMarks: (file, bytes) => marks.read(file, bytes),
    unsafeWords: indexWords(unsafeWordLists, harmlessWords),
    maxRemembered,
    whenCalm,
  });
}
