import { type Priority, priorities } from '../contract/judge-messages.ts';

/** Somebody who waits for the answer to a job. */
export type Waiter<Answer> = {
  readonly priority: Priority;
  readonly onAnswer: (answer: Answer) => void;
};

type Job<Input, Answer> = {
  readonly key: string;
  readonly input: Input;
  readonly waiters: Map<string, Waiter<Answer>>;
  readonly abort: AbortController;
  isRunning: boolean;
};

export type JudgeQueueOptions<Input, Answer> = {
  /** Does one job. Must settle; `signal` aborts when nobody waits any more. Must not reject: failures are answers. */
  readonly run: (input: Input, signal: AbortSignal) => Promise<Answer>;
  /** How many jobs may run at once. */
  readonly concurrency: number;
  /** How many of them may be jobs that nobody can see yet, so that slow ones leave room for what is visible. */
  readonly awayConcurrency: number;
};

/**
 * Work to do, the most urgent first. Asks with one key become one job; a job that nobody waits for any more
 * is dropped, or aborted when it already runs.
 */
export class JudgeQueue<Input, Answer> {
  readonly #jobs = new Map<string, Job<Input, Answer>>();
  readonly #keyOfWaiter = new Map<string, string>();
  /** Jobs that do not run yet, by their urgency, in order of arrival: thousands of them must cost nothing. */
  readonly #waiting: Readonly<Record<Priority, Set<Job<Input, Answer>>>> = {
    visible: new Set(),
    away: new Set(),
  };
  readonly #options: JudgeQueueOptions<Input, Answer>;
  #running = 0;

  constructor(options: JudgeQueueOptions<Input, Answer>) {
    this.#options = options;
  }

  /** Number of jobs waiting or running. */
  get size(): number {
    return this.#jobs.size;
  }

  /** Adds a waiter (`waiterId` unique over the queue's life) to the job with this key, made when it is new. */
  add(job: { readonly key: string; readonly input: Input }, waiterId: string, waiter: Waiter<Answer>): void {
    const existing = this.#jobs.get(job.key);
    const target = existing ?? this.#newJob(job.key, job.input);
    target.waiters.set(waiterId, waiter);
    this.#keyOfWaiter.set(waiterId, job.key);
    this.#line(target);
    this.#startNext();
  }

  reprioritise(waiterId: string, priority: Priority): void {
    const job = this.#jobOf(waiterId);
    const waiter = job?.waiters.get(waiterId);
    if (!job || !waiter) return;
    job.waiters.set(waiterId, { ...waiter, priority });
    this.#line(job);
    this.#startNext();
  }

  /** Forgets a waiter; the last one to leave takes the job along. */
  cancel(waiterId: string): void {
    const job = this.#jobOf(waiterId);
    this.#keyOfWaiter.delete(waiterId);
    if (!job?.waiters.delete(waiterId)) return;
    this.#line(job);
    if (job.waiters.size > 0) return;
    // A running job stays in the map until it settles, but a newcomer must not join what was aborted.
    this.#jobs.delete(job.key);
    job.abort.abort();
  }

  #jobOf(waiterId: string): Job<Input, Answer> | undefined {
    const key = this.#keyOfWaiter.get(waiterId);
    return key === undefined ? undefined : this.#jobs.get(key);
  }

  #newJob(key: string, input: Input): Job<Input, Answer> {
    const job: Job<Input, Answer> = {
      key,
      input,
      waiters: new Map(),
      abort: new AbortController(),
      isRunning: false,
    };
    this.#jobs.set(key, job);
    return job;
  }

  /** Puts a job that waits behind those of its urgency; one that is there already keeps its place. */
  #line(job: Job<Input, Answer>): void {
    const urgency = job.isRunning ? undefined : urgencyOf(job);
    for (const priority of priorities) {
      if (priority === urgency) this.#waiting[priority].add(job);
      else this.#waiting[priority].delete(job);
    }
  }

  #startNext(): void {
    while (this.#running < this.#options.concurrency) {
      const job = this.#mostUrgent();
      if (!job) return;
      job.isRunning = true;
      this.#line(job);
      this.#running += 1;
      void this.#run(job);
    }
  }

  async #run(job: Job<Input, Answer>): Promise<void> {
    const answer = await this.#options.run(job.input, job.abort.signal);
    this.#running -= 1;
    if (this.#jobs.get(job.key) === job) this.#jobs.delete(job.key);
    for (const [waiterId, waiter] of job.waiters) {
      this.#keyOfWaiter.delete(waiterId);
      waiter.onAnswer(answer);
    }
    this.#startNext();
  }

  #mostUrgent(): Job<Input, Answer> | undefined {
    const [visible] = this.#waiting.visible;
    if (visible || this.#running >= this.#options.awayConcurrency) return visible;
    const [away] = this.#waiting.away;
    return away;
  }
}

type Attended = { readonly waiters: ReadonlyMap<string, { readonly priority: Priority }> };

/** The urgency of the waiter who needs it soonest; undefined when nobody waits. */
function urgencyOf(job: Attended): Priority | undefined {
  const wanted = new Set([...job.waiters.values()].map((waiter) => waiter.priority));
  return priorities.find((priority) => wanted.has(priority));
}
