import type { Ask, LockReply } from '../../contract/messages.ts';
import type { LockStatus } from '../../core/family/lock-status.ts';
import { initialLockState, type LockState } from './lock-state.ts';

export type LockAsk = Ask<
  'lock/status' | 'lock/set' | 'lock/begin' | 'lock/unlock' | 'lock/lock' | 'lock/remove'
>;

/** Everything that a person can do with the family lock. */
export type LockActions = {
  /** Begins the friction. */
  readonly onBegin: () => void;
  readonly onUnlock: (secret: string) => void;
  readonly onSet: (secret: string) => void;
  readonly onLock: () => void;
  readonly onRemove: () => void;
  readonly onCodeKept: () => void;
};

export type LockClientOptions = {
  /** Rejects when nobody answers. */
  readonly ask: (ask: LockAsk) => Promise<LockReply>;
  readonly show: (state: LockState) => void;
  readonly signal: AbortSignal;
};

/** Minutes that are left change on the page at least this often. */
const longestLookMs = 15_000;

/** Asks the background about the family lock and shows what it answers, until the signal aborts. */
export class LockClient {
  readonly #options: LockClientOptions;
  #state = initialLockState;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly actions: LockActions = {
    onBegin: () => this.#act({ name: 'lock/begin' }),
    onUnlock: (secret) => this.#act({ name: 'lock/unlock', secret }),
    onSet: (secret) => this.#act({ name: 'lock/set', secret }),
    onLock: () => this.#act({ name: 'lock/lock' }),
    onRemove: () => this.#act({ name: 'lock/remove' }),
    onCodeKept: () => this.#show({ ...this.#state, recoveryCode: undefined }),
  };

  constructor(options: LockClientOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
    this.look();
  }

  /** Looks at the lock again, without a word about it. */
  look(): void {
    if (this.#state.isBusy) return;
    this.#options.ask({ name: 'lock/status' }).then(
      ({ status }) => this.#hear(withStatus(this.#state, status)),
      () => this.#hear({ ...this.#state, problem: 'no-answer' }),
    );
  }

  #act(ask: LockAsk): void {
    this.#show({ ...this.#state, isBusy: true, problem: undefined });
    this.#options.ask(ask).then(
      ({ status, result, recoveryCode }) =>
        this.#hear({ status, isBusy: false, recoveryCode, problem: result === 'ok' ? undefined : result }),
      () => this.#hear({ ...this.#state, isBusy: false, problem: 'no-answer' }),
    );
  }

  #hear(state: LockState): void {
    if (this.#options.signal.aborted) return;
    this.#show(state);
    clearTimeout(this.#timer);
    const nextMs = nextChangeMs(state.status);
    if (nextMs > 0) this.#timer = setTimeout(() => this.look(), Math.min(nextMs, longestLookMs));
  }

  #show(state: LockState): void {
    this.#state = state;
    this.#options.show(state);
  }
}

/** What was wrong with a PIN is no longer worth a word once the lock was opened or shut elsewhere. */
function withStatus(state: LockState, status: LockStatus): LockState {
  return { ...state, status, problem: status.kind === state.status?.kind ? state.problem : undefined };
}

/** When the lock changes by itself; 0 when it does not. */
function nextChangeMs(status: LockStatus | undefined): number {
  if (status?.kind === 'unlocked') return status.leftMs;
  if (status?.kind === 'slowed') return status.challenge?.kind === 'wait' ? status.challenge.leftMs : 0;
  return status?.kind === 'locked' ? status.waitMs : 0;
}
