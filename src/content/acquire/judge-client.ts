import type { JudgeAsk, JudgeReply, PictureSource, Priority } from '../../contract/judge-messages.ts';
import type { Evidence } from '../../core/evidence.ts';
import type { FailureKind } from '../../core/failure.ts';
import { Batch } from '../../platform/batch.ts';
import { connectToHost, type JudgeConnection } from '../../platform/judge-port.ts';
import { isExtensionAlive, send } from '../../platform/send.ts';
import { type OriginListener, OriginListeners } from '../origin/origin-listeners.ts';
import { type OriginQuestion, sendInPieces } from '../origin/send-in-pieces.ts';

/** The host is asked at most once in this time. */
const batchMs = 8;
/** With asks open and nothing heard for this long, the host is pinged. */
const silenceMs = 15_000;
/** A host that does not answer a ping in this time hangs, and is ended. */
const pongMs = 8_000;
/** Pauses before each new try to reach the host. After the last, the pictures are given up as unjudged. */
const retryPausesMs: readonly number[] = [0, 300, 1000, 3000];

type OpenAsk = {
  readonly source: PictureSource;
  priority: Priority;
  readonly onEvidence: (evidence: Evidence) => void;
};

/** One picture's place in the queue. */
export type JudgeTicket = {
  prioritise(priority: Priority): void;
  /** Hears what is found of a file's origin after its evidence, once; never where that was not wished for. */
  onOrigin(listener: OriginListener): void;
  cancel(): void;
};

/** This frame's line to the inference host: batched, reconnected when the host dies, never waiting for ever. */
export class JudgeClient {
  readonly #open = new Map<number, OpenAsk>();
  readonly #origins = new OriginListeners();
  readonly #batch = new Batch<JudgeAsk>((asks) => this.#flush(asks), batchMs);
  #lastAskId = 0;
  #connection: JudgeConnection | undefined;
  #isConnecting = false;
  #failedTries = 0;
  #watchdog: ReturnType<typeof setTimeout> | undefined;

  /** Asks for evidence. `onEvidence` is called exactly once, unless the ticket is cancelled first. */
  ask(source: PictureSource, priority: Priority, onEvidence: (evidence: Evidence) => void): JudgeTicket {
    const askId = ++this.#lastAskId;
    this.#open.set(askId, { source, priority, onEvidence });
    this.#batch.add({ kind: 'judge', askId, source, priority });
    return {
      prioritise: (next) => this.#prioritise(askId, next),
      onOrigin: (listener) => this.#origins.add(askId, listener),
      cancel: () => {
        this.#origins.drop(askId);
        if (this.#open.delete(askId)) this.#batch.add({ kind: 'cancel', askId });
      },
    };
  }

  /** Asks of where a picture comes from that was judged; `undefined` when nobody can say. */
  askOrigin(question: OriginQuestion, listener: OriginListener): void {
    const connection = this.#connection;
    if (!connection) return listener(undefined);
    const askId = ++this.#lastAskId;
    this.#origins.add(askId, listener);
    void sendInPieces({ askId, ...question }, (ask) => {
      // Another host would know nothing of the first pieces.
      if (this.#connection === connection) this.#batch.add(ask);
    });
  }

  /**
   * The page comes back from the browser's cache: its line was cut while it was away, and nothing told so.
   * What is still open is asked again.
   */
  reconnect(): void {
    this.#connection?.close();
    this.#closed();
  }

  #prioritise(askId: number, priority: Priority): void {
    const ask = this.#open.get(askId);
    if (!ask || ask.priority === priority) return;
    ask.priority = priority;
    this.#batch.add({ kind: 'reprioritise', askId, priority });
  }

  #flush(batch: readonly JudgeAsk[]): void {
    if (this.#connection) this.#post(batch);
    else if (this.#open.size > 0) void this.#connect('keep'); // it asks for all that is open
  }

  /** Sends, and expects to hear something. A port whose other side died may not say so before it is used. */
  #post(batch: readonly JudgeAsk[]): void {
    try {
      this.#connection?.send(batch);
      // Only what is heard ends a silence: asks that keep coming must not put it off.
      if (this.#watchdog === undefined || this.#open.size === 0) this.#watch();
    } catch {
      this.#closed();
    }
  }

  async #connect(mode: 'keep' | 'restart'): Promise<void> {
    if (this.#isConnecting) return;
    this.#isConnecting = true;
    const isReached = await this.#reachHost(mode);
    this.#isConnecting = false;
    if (!isReached) this.#giveUp(isExtensionAlive() ? 'host-unavailable' : 'extension-gone');
  }

  /** @returns false when every try failed. */
  async #reachHost(mode: 'keep' | 'restart'): Promise<boolean> {
    while (this.#failedTries < retryPausesMs.length && isExtensionAlive()) {
      await pause(retryPausesMs[this.#failedTries] ?? 0);
      if (await this.#tryToConnect(mode)) return true;
      this.#failedTries += 1;
    }
    return false;
  }

  async #tryToConnect(mode: 'keep' | 'restart'): Promise<boolean> {
    try {
      const { isRunning } = await send({ name: 'host/ensure', mode });
      if (!isRunning) return false;
      const connection = connectToHost({
        onReplies: (replies) => void replies.map((reply) => this.#read(reply)),
        // A port that broke in use may say so when another has taken its place.
        onClosed: () => {
          if (this.#connection === connection) this.#closed();
        },
      });
      this.#connection = connection;
    } catch {
      return false; // no answer, or the extension has gone: the caller counts and asks which
    }
    this.#post(
      [...this.#open].map(([askId, { source, priority }]) => ({ kind: 'judge', askId, source, priority })),
    );
    return this.#connection !== undefined;
  }

  #read(reply: JudgeReply): void {
    this.#failedTries = 0;
    if (reply.kind === 'evidence') {
      const ask = this.#open.get(reply.askId);
      this.#open.delete(reply.askId);
      if (reply.evidence.kind === 'failed') this.#origins.drop(reply.askId);
      ask?.onEvidence(reply.evidence);
    }
    if (reply.kind === 'origin') this.#origins.tell(reply.askId, reply.origin);
    this.#watch();
  }

  /** The host died or was ended: it is started again, and asked again for what is still open. */
  #closed(): void {
    this.#stopWatching();
    this.#connection = undefined;
    this.#origins.giveUp(this.#open);
    if (this.#open.size === 0) return;
    this.#failedTries += 1;
    void this.#connect('keep');
  }

  #stopWatching(): void {
    clearTimeout(this.#watchdog);
    this.#watchdog = undefined;
  }

  #watch(): void {
    this.#stopWatching();
    if (this.#open.size > 0) this.#watchdog = setTimeout(() => this.#ping(), silenceMs);
  }

  #ping(): void {
    this.#post([{ kind: 'ping' }]);
    if (!this.#connection) return;
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#restartHost(), pongMs);
  }

  #restartHost(): void {
    this.#stopWatching();
    this.#connection?.close();
    this.#connection = undefined;
    this.#failedTries += 1;
    void this.#connect('restart');
  }

  #giveUp(kind: FailureKind): void {
    const asks = [...this.#open.values()];
    this.#open.clear();
    this.#batch.clear();
    this.#failedTries = 0;
    for (const ask of asks) ask.onEvidence({ kind: 'failed', failure: { kind } });
  }
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
