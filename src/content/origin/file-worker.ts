import { type FileAsk, readFile } from './read-file.ts';

/** Reads files in a thread of its own, whose requests leave the document's memory alone. One ask, one answer. */
addEventListener('message', ({ data }: MessageEvent<FileAsk>) => {
  void readFile(data).then((file) => postMessage(file));
});
