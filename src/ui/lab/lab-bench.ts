import type { Evidence } from '../../core/evidence.ts';
import { readRun } from '../../core/lab/lab-run.ts';
import { readTruthCsv, type TruthTable, truthInTable } from '../../core/lab/read-truth-csv.ts';
import { type Truth, truthOfPath } from '../../core/lab/truth.ts';
import { logProblem } from '../../platform/log.ts';
import type { Store } from '../components/store.ts';
import { sortGiven } from './given-files.ts';
import type { LabFile } from './lab-file.ts';
import { runLab } from './lab-runner.ts';
import type { LabEvent, LabState } from './lab-state.ts';

export type LabBenchOptions = {
  /** Never rejects. */
  readonly judge: (file: Blob) => Promise<Evidence>;
  readonly store: Store<LabState, LabEvent>;
  readonly signal: AbortSignal;
};

/** Takes what a person gives to the lab: judges pictures, and reads tables of truth and earlier runs. */
export class LabBench {
  readonly #options: LabBenchOptions;
  #table: TruthTable = { truths: new Map(), rejectedCount: 0 };
  #run = new AbortController();

  constructor(options: LabBenchOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.cancel(), { once: true });
  }

  /** Ends the run; what is judged stays. */
  cancel(): void {
    this.#run.abort();
  }

  /** Never rejects. Files that come while a run is under way are not taken. */
  async take(files: readonly LabFile[]): Promise<void> {
    const { dispatch, state } = this.#options.store;
    if (files.length === 0 || state().phase === 'reading' || state().phase === 'running') return;
    dispatch({ kind: 'reading' });
    const { pictures, tables, runs, ignoredCount, problem } = await sortGiven(files);
    for (const table of tables) await this.#readTable(table);
    for (const run of runs) await this.#readRun(run);
    if (problem) dispatch({ kind: 'problem', problem });
    if (pictures.length > 0) await this.#judge(pictures, ignoredCount);
    dispatch({ kind: 'run-ended' });
  }

  async #judge(pictures: readonly LabFile[], ignoredCount: number): Promise<void> {
    const { store, judge } = this.#options;
    this.#run = new AbortController();
    store.dispatch({ kind: 'run-begun', given: pictures, ignoredCount });
    const startMs = performance.now();
    await runLab({
      files: pictures,
      judge,
      truthOf: ({ name }) => this.#truthOf(name),
      onJudged: (judged) => store.dispatch({ kind: 'judged', judged, runMs: performance.now() - startMs }),
      signal: this.#run.signal,
    });
  }

  /** A table knows better than a folder's name. */
  #truthOf(name: string): Truth {
    return { ...truthOfPath(name), ...truthInTable(this.#table, name) };
  }

  async #readTable(file: LabFile): Promise<void> {
    const written = await this.#read(file);
    if (written === undefined) return;
    this.#table = readTruthCsv(written);
    const { dispatch, state } = this.#options.store;
    dispatch({
      kind: 'table-read',
      rejectedLines: this.#table.rejectedCount,
      judged: state().judged.map((judged) => ({ ...judged, truth: this.#truthOf(judged.file) })),
    });
  }

  async #readRun(file: LabFile): Promise<void> {
    const run = readRun((await this.#read(file)) ?? '');
    this.#options.store.dispatch(
      run ? { kind: 'earlier-run-read', run } : { kind: 'problem', problem: 'run-unreadable' },
    );
  }

  async #read(file: LabFile): Promise<string | undefined> {
    try {
      return await (await file.open()).text();
    } catch (problem) {
      logProblem('lab: file', problem);
      return undefined;
    }
  }
}
