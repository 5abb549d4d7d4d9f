import {
  fileParts,
  type JudgeAsk,
  type JudgeReply,
  motions,
  originWishes,
  type PictureSource,
  priorities,
} from './judge-messages.ts';
import { parseEvidence } from './parse-evidence.ts';
import { parseOrigin, parsePrompts } from './parse-origin.ts';
import { isCount, isRecord, parseWord } from './parse-value.ts';

/** A batch on the judge port, content -> host. Entries that do not fit are left out. */
export function parseJudgeAsks(value: unknown): readonly JudgeAsk[] {
  return Array.isArray(value) ? value.map(parseJudgeAsk).filter((ask) => ask !== undefined) : [];
}

/** A batch on the judge port, host -> content. Entries that do not fit are left out. */
export function parseJudgeReplies(value: unknown): readonly JudgeReply[] {
  return Array.isArray(value) ? value.map(parseJudgeReply).filter((reply) => reply !== undefined) : [];
}

function parseJudgeAsk(value: unknown): JudgeAsk | undefined {
  if (!isRecord(value)) return undefined;
  if (value.kind === 'ping') return { kind: 'ping' };
  const { askId } = value;
  if (!isCount(askId)) return undefined;
  const priority = parseWord(value.priority, priorities);
  switch (value.kind) {
    case 'cancel':
      return { kind: 'cancel', askId };
    case 'reprioritise':
      return priority && { kind: 'reprioritise', askId, priority };
    case 'judge': {
      const source = parseSource(value.source);
      return source && priority && { kind: 'judge', askId, source, priority };
    }
    case 'origin-piece':
    case 'origin':
      return parseOriginAsk(value, askId);
    case 'prompts': {
      const prompts = parsePrompts(value.prompts);
      return prompts && { kind: 'prompts', askId, prompts };
    }
    default:
      return undefined;
  }
}

function parseOriginAsk(
  { kind, base64, holds }: Readonly<Record<string, unknown>>,
  askId: number,
): JudgeAsk | undefined {
  if (typeof base64 !== 'string') return undefined;
  if (kind === 'origin-piece') return { kind, askId, base64 };
  const part = parseWord(holds, fileParts);
  return part && { kind: 'origin', askId, base64, holds: part };
}

function parseSource(value: unknown): PictureSource | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, url, atSeconds, base64, rgbBase64, widthPx, heightPx } = value;
  const wish = parseWord(value.origin, originWishes);
  const origin = wish ? { origin: wish } : {};
  if (kind === 'url') return typeof url === 'string' ? { kind, url, ...origin } : undefined;
  if (kind === 'video') {
    return typeof url === 'string' && isCount(atSeconds) ? { kind, url, atSeconds } : undefined;
  }
  if (kind === 'bytes') return typeof base64 === 'string' ? { kind, base64, ...origin } : undefined;
  if (kind !== 'pixels' || typeof rgbBase64 !== 'string') return undefined;
  const motion = parseWord(value.motion, motions);
  if (!isCount(widthPx) || !isCount(heightPx) || !motion) return undefined;
  return { kind, rgbBase64, widthPx, heightPx, motion };
}

function parseJudgeReply(value: unknown): JudgeReply | undefined {
  if (!isRecord(value)) return undefined;
  if (value.kind === 'pong') return { kind: 'pong' };
  const { askId } = value;
  if (value.kind === 'origin' && isCount(askId)) {
    const origin = parseOrigin(value.origin);
    return { kind: 'origin', askId, ...(origin ? { origin } : {}) };
  }
  if (value.kind !== 'evidence') return undefined;
  const evidence = parseEvidence(value.evidence);
  return isCount(askId) && evidence ? { kind: 'evidence', askId, evidence } : undefined;
}
