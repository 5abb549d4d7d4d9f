import { correctionClaims } from '../core/corrections/correction.ts';
import { parseImageId } from '../core/image/image-id.ts';
import { parsePerceptualHash } from '../core/image/perceptual-hash.ts';
import { c2paStates } from '../core/provenance/c2pa/c2pa-result.ts';
import { maxReportSignals, maxReportTextLength } from '../core/provenance/report-limits.ts';
import { maxAttachedBytes, maxNoteLength, maxReportUrlLength } from '../core/report/report-bounds.ts';
import {
  correctionOutcomes,
  pictureFormats,
  type ReportDraft,
  type ReportExtras,
  type ReportedOrigin,
  type ReportedSignal,
  type ReportFacts,
  type VerdictReport,
} from '../core/report/verdict-report.ts';
import { settingsSchema } from '../core/settings/schema.ts';
import { covers } from '../core/veil/cover.ts';
import { parseScores, parseSize } from './parse-evidence.ts';
import { parseOriginVerdict, parsePrompts, parseSignal } from './parse-origin.ts';
import { parseReason } from './parse-reason.ts';
import {
  isCount,
  isProbability,
  isRecord,
  isText,
  optionalTexts,
  parseListOf,
  parseWord,
} from './parse-value.ts';

/** A verdict names a few reasons; the categories alone are three. */
const maxReasons = 20;
const maxVersionLength = 200;
/** Types of pictures, such as `image/png`. */
const maxTypeLength = 100;

/** A draft on its way from a page to the person. @returns undefined for anything else, and for what breaks a bound. */
export function parseReportDraft(value: unknown): ReportDraft | undefined {
  if (!isRecord(value) || !isRecord(value.offered)) return undefined;
  const facts = parseFacts(value.facts);
  const prompts = parsePrompts(value.offered.prompts);
  const signalDetails = parseListOf(value.offered.signalDetails, parseDetail, maxReportSignals);
  const urls = optionalTexts(value.offered, ['pageUrl', 'pictureUrl'], maxReportUrlLength);
  return facts && prompts && signalDetails && urls && { facts, offered: { ...urls, prompts, signalDetails } };
}

/** A report from the disk or from a file. @returns undefined for anything else, and for what breaks a bound. */
export function parseVerdictReport(value: unknown): VerdictReport | undefined {
  if (!isRecord(value)) return undefined;
  const facts = parseFacts(value);
  const extras = parseExtras(value);
  const attached = value.attached === undefined ? undefined : parseAttached(value.attached);
  if (!facts || !extras || (value.attached !== undefined && !attached)) return undefined;
  return { ...facts, ...extras, ...(attached ? { attached } : {}) };
}

function parseFacts(value: unknown): ReportFacts | undefined {
  if (!isRecord(value)) return undefined;
  const { reportedAtMs, extensionVersion, modelVersion } = value;
  const claim = parseWord(value.claim, correctionClaims);
  const correction = parseWord(value.correction, correctionOutcomes);
  const picture = parsePicture(value.picture);
  const scores = isRecord(value.scores) ? parseScores(value.scores) : undefined;
  const thresholds = settingsSchema.thresholds.parse(value.thresholds);
  const cover = parseWord(value.cover, covers);
  const reasons = parseListOf(value.reasons, parseReason, maxReasons);
  const origin = value.origin === undefined ? undefined : parseReportedOrigin(value.origin);
  if (!claim || !correction || !picture || !scores || !thresholds || !cover || !reasons) return undefined;
  if (!isCount(reportedAtMs) || (value.origin !== undefined && !origin)) return undefined;
  if (!isText(extensionVersion, maxVersionLength) || !isText(modelVersion, maxVersionLength))
    return undefined;
  return {
    claim,
    correction,
    reportedAtMs,
    extensionVersion,
    modelVersion,
    picture,
    scores,
    thresholds,
    cover,
    reasons,
    ...(origin ? { origin } : {}),
  };
}

function parsePicture(value: unknown): ReportFacts['picture'] | undefined {
  if (!isRecord(value)) return undefined;
  const imageId = parseImageId(value.imageId);
  const looks = parsePerceptualHash(value.looks);
  const size = parseSize(value.size);
  const format = parseWord(value.format, pictureFormats);
  if (!imageId || !size) return undefined;
  return { imageId, ...(looks ? { looks } : {}), size, ...(format ? { format } : {}) };
}

function parseReportedOrigin(value: unknown): ReportedOrigin | undefined {
  if (!isRecord(value) || !isRecord(value.verdict)) return undefined;
  const { aiProbability } = value.verdict;
  const verdict = parseOriginVerdict(value.verdict);
  const contentCredentials = parseWord(value.contentCredentials, c2paStates);
  const signals = parseListOf(value.signals, parseReportedSignal, maxReportSignals);
  if (!verdict || !contentCredentials || !signals) return undefined;
  return {
    verdict: { ...verdict, ...(isProbability(aiProbability) ? { aiProbability } : {}) },
    contentCredentials,
    signals,
  };
}

function parseReportedSignal(value: unknown): ReportedSignal | undefined {
  if (!isRecord(value)) return undefined;
  const signal = parseSignal({ ...value, detail: value.detail ?? '' });
  if (!signal) return undefined;
  const { detail, ...rest } = signal;
  return value.detail === undefined ? rest : { ...rest, detail };
}

function parseExtras(value: Readonly<Record<string, unknown>>): ReportExtras | undefined {
  const urls = optionalTexts(value, ['pageUrl', 'pictureUrl'], maxReportUrlLength);
  const note = optionalTexts(value, ['note'], maxNoteLength);
  const prompts = value.prompts === undefined ? undefined : parsePrompts(value.prompts);
  if (!urls || !note || (value.prompts !== undefined && !prompts)) return undefined;
  return { ...urls, ...(prompts ? { prompts } : {}), ...note };
}

function parseAttached(value: unknown): VerdictReport['attached'] {
  if (!isRecord(value)) return undefined;
  const { type, sizeBytes } = value;
  if (!isText(type, maxTypeLength) || !isCount(sizeBytes) || sizeBytes > maxAttachedBytes) return undefined;
  return { type, sizeBytes };
}

function parseDetail(value: unknown): string | undefined {
  return isText(value, maxReportTextLength) ? value : undefined;
}
