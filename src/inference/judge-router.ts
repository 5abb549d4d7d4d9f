import type { JudgeAsk, JudgeReply, PictureSource } from '../contract/judge-messages.ts';
import type { Evidence } from '../core/evidence.ts';
import type { OriginEvidence } from '../core/provenance/origin-evidence.ts';
import { Batch } from '../platform/batch.ts';
import type { JudgeLine } from '../platform/judge-port.ts';
import type { JudgeQueue } from './judge-queue.ts';
import { FilePieces } from './origin/file-pieces.ts';
import type { OriginReader } from './origin/origin-reader.ts';

/** A frame is told at most once in this time. */
const batchMs = 8;

/** Connects one frame's port with the queue. When the frame goes, its asks go with it. */
export function routeLine(
  line: JudgeLine,
  queue: JudgeQueue<PictureSource, Evidence>,
  origins: Pick<OriginReader, 'more' | 'readFile' | 'ofPrompts'>,
): void {
  const openAsks = new Set<string>();
  const pieces = new FilePieces();
  const send = batchReplies(line);
  const waiterId = (askId: number) => `${line.lineId}/${askId}`;

  const judge = (ask: Extract<JudgeAsk, { kind: 'judge' }>) => {
    const id = waiterId(ask.askId);
    openAsks.add(id);
    const onAnswer = (evidence: Evidence) => {
      openAsks.delete(id);
      send({ kind: 'evidence', askId: ask.askId, evidence });
      if (evidence.kind === 'judged' && isOriginWished(ask.source)) {
        void origins.more(evidence.imageId).then((origin) => sendOrigin(ask.askId, origin));
      }
    };
    queue.add({ key: sourceKey(ask.source, id), input: ask.source }, id, {
      priority: ask.priority,
      onAnswer,
    });
  };

  const sendOrigin = (askId: number, origin: OriginEvidence | undefined) =>
    send({ kind: 'origin', askId, ...(origin ? { origin } : {}) });

  const readOrigin = ({ askId, base64, holds }: Extract<JudgeAsk, { kind: 'origin' }>) => {
    const file = { base64: pieces.take(askId, base64), holds };
    void origins.readFile(file).then((origin) => sendOrigin(askId, origin));
  };

  const cancel = (id: string) => {
    openAsks.delete(id);
    queue.cancel(id);
  };

  const route = (ask: JudgeAsk): void => {
    switch (ask.kind) {
      case 'judge':
        return judge(ask);
      case 'reprioritise':
        return queue.reprioritise(waiterId(ask.askId), ask.priority);
      case 'cancel':
        return cancel(waiterId(ask.askId));
      case 'origin-piece':
        return pieces.add(ask.askId, ask.base64);
      case 'origin':
        return readOrigin(ask);
      case 'prompts':
        return sendOrigin(ask.askId, origins.ofPrompts(ask.prompts));
      case 'ping':
        return send({ kind: 'pong' });
      default:
        ask satisfies never;
    }
  };

  line.onAsks((asks) => asks.forEach(route));
  line.onClosed(() => openAsks.forEach(cancel));
}

function isOriginWished(source: PictureSource): boolean {
  return (source.kind === 'url' || source.kind === 'bytes') && source.origin === 'read';
}

/** Asks for one address are one job. Pixels and bytes are joined later, by their hash. */
function sourceKey(source: PictureSource, waiterId: string): string {
  switch (source.kind) {
    case 'url':
      return `url ${source.origin ?? 'words'} ${source.url}`;
    case 'video':
      return `video ${source.atSeconds} ${source.url}`;
    case 'pixels':
    case 'bytes':
      return `${source.kind} ${waiterId}`;
    default:
      return source satisfies never;
  }
}

function batchReplies(line: JudgeLine): (reply: JudgeReply) => void {
  const batch = new Batch<JudgeReply>((replies) => {
    if (isOpen) line.send(replies);
  }, batchMs);
  let isOpen = true;
  line.onClosed(() => {
    isOpen = false;
  });
  return (reply) => batch.add(reply);
}
