import type { Evidence } from '../../core/evidence.ts';
import type { JudgedFile } from '../../core/lab/judged-file.ts';
import type { Truth } from '../../core/lab/truth.ts';
import { logProblem } from '../../platform/log.ts';
import { openPicture } from './given-files.ts';
import type { LabFile } from './lab-file.ts';

/** So many pictures are under way at once: the host decodes some while its worker judges another. */
const concurrency = 8;

export type LabRunOptions = {
  readonly files: readonly LabFile[];
  /** Never rejects. */
  readonly judge: (file: Blob) => Promise<Evidence>;
  readonly truthOf: (file: LabFile) => Truth;
  readonly onJudged: (judged: JudgedFile) => void;
  /** Ends the run after what is under way. */
  readonly signal: AbortSignal;
};

/** Judges files, a few at a time; each is read when its turn comes and let go after. Never rejects. */
export async function runLab(options: LabRunOptions): Promise<void> {
  const { files, signal } = options;
  let next = 0;
  const work = async () => {
    for (let file = files[next++]; file && !signal.aborted; file = files[next++]) {
      const judged = await judgeOne(file, options);
      if (!signal.aborted) options.onJudged(judged);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
}

async function judgeOne(file: LabFile, { judge, truthOf }: LabRunOptions): Promise<JudgedFile> {
  const startMs = performance.now();
  const evidence = await openPicture(file).then(judge, (problem: unknown): Evidence => {
    logProblem('lab: file', problem);
    return { kind: 'failed', failure: { kind: 'unreadable' } };
  });
  return { file: file.name, truth: truthOf(file), evidence, elapsedMs: performance.now() - startMs };
}
