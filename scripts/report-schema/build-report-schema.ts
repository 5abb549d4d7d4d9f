import { categories } from '../../src/core/classify/category.ts';
import { nsfwLabels } from '../../src/core/classify/nsfw-scores.ts';
import { correctionClaims } from '../../src/core/corrections/correction.ts';
import { failureKinds } from '../../src/core/failure.ts';
import { c2paStates } from '../../src/core/provenance/c2pa/c2pa-result.ts';
import { textPlaces } from '../../src/core/provenance/container/block.ts';
import { maxReportPrompts, maxReportSignals } from '../../src/core/provenance/report-limits.ts';
import { claims, signalKinds } from '../../src/core/provenance/signal/signal.ts';
import {
  maxAttachedBytes,
  maxNoteLength,
  maxReports,
  maxReportUrlLength,
} from '../../src/core/report/report-bounds.ts';
import { reportFileFormat, reportFileVersion } from '../../src/core/report/report-file.ts';
import { correctionOutcomes, pictureFormats } from '../../src/core/report/verdict-report.ts';
import { covers } from '../../src/core/veil/cover.ts';
import { listOf, named, oneOf, probability, record, type Schema } from '../json-schema.ts';

const count: Schema = { type: 'integer', minimum: 0 };
const words: Schema = { type: 'string' };

const signal = record(
  { kind: oneOf(signalKinds), says: oneOf(claims), confidence: probability, place: oneOf(textPlaces) },
  { generator: words, model: words, detail: words },
);

const origin = record(
  {
    origin: oneOf([...claims, 'unknown']),
    confidence: probability,
    conflicts: listOf(oneOf(signalKinds), 100),
  },
  { generator: words, model: words, decidedBy: oneOf(signalKinds), aiProbability: probability },
);

const prompt = record({
  positive: words,
  negative: words,
  models: listOf(words, 50),
  place: oneOf(textPlaces),
  isSorted: { type: 'boolean' },
});

const reason: Schema = {
  oneOf: [
    record({
      kind: { const: 'category-reached' },
      category: oneOf(categories),
      probability,
      threshold: probability,
    }),
    record({ kind: { const: 'unsafe-prompt' }, probability, threshold: probability }),
    record({ kind: { const: 'ai-made' }, confidence: probability }),
    record({ kind: { const: 'corrected' }, claim: oneOf(correctionClaims), match: oneOf(['same', 'alike']) }),
    record({
      kind: { const: 'failure' },
      failure: record({ kind: oneOf(failureKinds) }, { httpStatus: count }),
    }),
    record({
      kind: oneOf([
        'site-rule',
        'host-list',
        'adult-label',
        'below-thresholds',
        'allowed-image',
        'too-small',
        'not-loaded',
        'covered-by-person',
        'shown-by-person',
      ]),
    }),
  ],
};

const picture = record(
  {
    imageId: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the file' },
    size: record({ widthPx: count, heightPx: count }),
  },
  {
    looks: {
      type: 'string',
      pattern: '^[0-9a-f]{64}$',
      description: 'perceptual hash, docs/near-duplicates.md',
    },
    format: oneOf(pictureFormats),
  },
);

const threshold: Schema = { oneOf: [probability, { const: 'off' }] };
const report = record(
  {
    claim: oneOf(correctionClaims),
    correction: oneOf(correctionOutcomes),
    reportedAtMs: count,
    extensionVersion: words,
    modelVersion: words,
    picture,
    scores: record({ nsfw: named(nsfwLabels, probability) }, { ai: probability }),
    thresholds: named(categories, threshold),
    cover: oneOf(covers),
    reasons: listOf(reason, 20),
  },
  {
    origin: record({
      verdict: origin,
      contentCredentials: oneOf(c2paStates),
      signals: listOf(signal, maxReportSignals),
    }),
    pageUrl: { type: 'string', maxLength: maxReportUrlLength },
    pictureUrl: { type: 'string', maxLength: maxReportUrlLength },
    prompts: listOf(prompt, maxReportPrompts),
    note: { type: 'string', maxLength: maxNoteLength },
    attached: record({ type: words, sizeBytes: { ...count, maximum: maxAttachedBytes } }),
  },
);

/** The JSON schema (draft 7) of an exported report file, from the same lists that its reader checks by. */
export function buildReportSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Reports of wrong verdicts, exported by Safer Spaces',
    ...record({
      format: { const: reportFileFormat },
      version: { const: reportFileVersion },
      exportedAtMs: count,
      extensionVersion: words,
      reports: listOf(report, maxReports),
    }),
  };
}
