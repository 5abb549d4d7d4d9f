import type { CDPSession } from 'playwright';

/** The part of a trace event that is read here. Times in microseconds; `tdur` is processor time. */
type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
};

/** What the browser calls a long task. */
const longTaskMs = 50;

/** Calls into scripts; of nested ones only the outermost counts. */
const scriptCalls: ReadonlySet<string> = new Set(['FunctionCall', 'EvaluateScript']);

/** Watches the main thread of one page. @returns what ends that, and counts the tasks that were long by our scripts. */
export async function traceOwnTasks(session: CDPSession): Promise<() => Promise<number>> {
  const events: TraceEvent[] = [];
  // The protocol gives plain objects; the fields above are those of every complete event.
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  });
  return async () => {
    const isComplete = new Promise<void>((resolve) =>
      session.once('Tracing.tracingComplete', () => resolve()),
    );
    await session.send('Tracing.end');
    await isComplete;
    return countOwnLongTasks(events);
  };
}

/**
 * Counts tasks in which scripts of an extension took 50 ms or more of the processor, what they made the browser do
 * included. Processor time, because on a busy machine a task of any kind is long by the clock.
 */
export function countOwnLongTasks(events: readonly TraceEvent[]): number {
  const complete = events.filter(({ ph }) => ph === 'X');
  const tasks = complete.filter(({ name }) => name.endsWith('RunTask'));
  const calls = complete.filter(isOwnCall).sort((a, b) => a.ts - b.ts);
  return tasks.filter((task) => ownMsOf(task, calls) >= longTaskMs).length;
}

function isOwnCall({ name, args }: TraceEvent): boolean {
  return scriptCalls.has(name) && args?.data?.url?.startsWith('chrome-extension://') === true;
}

function ownMsOf(task: TraceEvent, calls: readonly TraceEvent[]): number {
  let endOfLast = task.ts;
  let sum = 0;
  for (const call of calls) {
    if (call.pid !== task.pid || call.tid !== task.tid || call.ts < endOfLast) continue;
    if (call.ts >= task.ts + (task.dur ?? 0)) break;
    endOfLast = call.ts + (call.dur ?? 0);
    sum += call.tdur ?? 0;
  }
  return sum / 1000;
}
