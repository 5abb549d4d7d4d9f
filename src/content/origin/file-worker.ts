import { readMovingFile } from '../acquire/read-moving-file.ts';
import { type FileAsk, type ReadFile, readFile } from './read-file.ts';

/** What the worker is asked for: a file for where it comes from, or one that moves. */
export type FileWorkerAsk =
  | { readonly askId: number; readonly kind: 'origin'; readonly ask: FileAsk }
  | { readonly askId: number; readonly kind: 'moving'; readonly ask: string };

/** `file` as `readFile` or `readMovingFile` gives it. */
export type FileWorkerReply = { readonly askId: number; readonly file: ReadFile | string | undefined };

/** Reads files in a thread of its own, whose requests leave the document's memory alone. One ask, one answer. */
addEventListener('message', ({ data }: MessageEvent<FileWorkerAsk>) => {
  const reading = data.kind === 'moving' ? readMovingFile(data.ask) : readFile(data.ask);
  void reading.then((file) => postMessage({ askId: data.askId, file } satisfies FileWorkerReply));
});
