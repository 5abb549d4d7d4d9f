import type { JudgeReply } from '../contract/judge-messages.ts';
import type { Evidence, JudgedEvidence } from '../core/evidence.ts';
import type { FailureKind } from '../core/failure.ts';
import type { OriginEvidence } from '../core/provenance/origin-evidence.ts';
import { connectToHost, type JudgeConnection } from './judge-port.ts';
import { logProblem } from './log.ts';
import { send } from './send.ts';

/** A picture that has not been judged by then counts as one that cannot be. The host's own limits end before. */
const judgeTimeoutMs = 60_000;
/** What a manifest and the pixels of a file say comes later; without it the verdict has what its words say. */
const originTimeoutMs = 20_000;
const hostTimeoutMs = 20_000;

type OpenAsk = {
  readonly settle: (evidence: Evidence) => void;
  readonly timer: ReturnType<typeof setTimeout>;
  judged?: JudgedEvidence;
};

/**
 * Judges files and addresses of the extension's own for a page of ours: by the host, with the very steps that a
 * picture on a page goes through. A host that dies is started again with the next picture.
 */
export class FileJudge {
  readonly #open = new Map<number, OpenAsk>();
  #connection: Promise<JudgeConnection> | undefined;
  #lastAskId = 0;

  /** Ends the line to the host; what is open fails. */
  constructor(signal: AbortSignal) {
    const close = () => {
      void this.#connection?.then((connection) => connection.close()).catch(() => undefined); // there was none
      this.#failAll('host-unavailable');
    };
    signal.addEventListener('abort', close, { once: true });
  }

  /** Evidence of a file, with all that is found of where it comes from. Never rejects. */
  async judgeFile(file: Blob): Promise<Evidence> {
    // The host reads it where it is: nothing is copied through messages.
    const url = URL.createObjectURL(file);
    try {
      return await this.judgeUrl(url);
    } finally {
      URL.revokeObjectURL(url);
    }
  }

  /** The same of a file at an address of the extension. Never rejects. */
  async judgeUrl(url: string): Promise<Evidence> {
    try {
      this.#connection ??= this.#connect();
      const connection = await this.#connection;
      return await this.#ask(connection, url);
    } catch (problem) {
      logProblem('file judge', problem);
      this.#connection = undefined;
      return failed('host-unavailable');
    }
  }

  #ask(connection: JudgeConnection, url: string): Promise<Evidence> {
    const askId = ++this.#lastAskId;
    return new Promise((resolve) => {
      const settle = (evidence: Evidence) => {
        const ask = this.#open.get(askId);
        if (ask) clearTimeout(ask.timer);
        this.#open.delete(askId);
        resolve(evidence);
      };
      const timer = setTimeout(() => {
        connection.send([{ kind: 'cancel', askId }]);
        settle(failed('timeout'));
      }, judgeTimeoutMs);
      this.#open.set(askId, { settle, timer });
      connection.send([
        { kind: 'judge', askId, priority: 'visible', source: { kind: 'url', url, origin: 'read' } },
      ]);
    });
  }

  async #connect(): Promise<JudgeConnection> {
    const host = await send({ name: 'host/ensure', mode: 'keep' }, hostTimeoutMs);
    if (!host?.isRunning) throw new Error('the inference host does not run');
    return connectToHost({
      onReplies: (replies) => {
        for (const reply of replies) this.#read(reply);
      },
      onClosed: () => {
        this.#connection = undefined;
        this.#failAll('host-unavailable');
      },
    });
  }

  #read(reply: JudgeReply): void {
    if (reply.kind === 'evidence') this.#readEvidence(reply);
    if (reply.kind === 'origin') this.#readOrigin(reply.askId, reply.origin);
  }

  #readEvidence({ askId, evidence }: Extract<JudgeReply, { kind: 'evidence' }>): void {
    const ask = this.#open.get(askId);
    if (!ask) return;
    if (evidence.kind === 'failed') return ask.settle(evidence);
    clearTimeout(ask.timer);
    const timer = setTimeout(() => ask.settle(evidence), originTimeoutMs);
    this.#open.set(askId, { ...ask, timer, judged: evidence });
  }

  #readOrigin(askId: number, origin: OriginEvidence | undefined): void {
    const ask = this.#open.get(askId);
    if (ask?.judged) ask.settle(origin ? { ...ask.judged, origin } : ask.judged);
  }

  #failAll(kind: FailureKind): void {
    for (const { settle, judged } of [...this.#open.values()]) settle(judged ?? failed(kind));
  }
}

function failed(kind: FailureKind): Evidence {
  return { kind: 'failed', failure: { kind } };
}
