import type { NsfwScores } from '../../src/core/classify/nsfw-scores.ts';
import type { Correction } from '../../src/core/corrections/correction.ts';
import type { JudgedEvidence } from '../../src/core/evidence.ts';
import { type ImageId, parseImageId } from '../../src/core/image/image-id.ts';
import { type PerceptualHash, parsePerceptualHash } from '../../src/core/image/perceptual-hash.ts';
import { noManifest } from '../../src/core/provenance/c2pa/c2pa-result.ts';
import type { Origin } from '../../src/core/provenance/origin.ts';
import type { OriginEvidence } from '../../src/core/provenance/origin-evidence.ts';
import type { ProvenanceReport } from '../../src/core/provenance/provenance-report.ts';
import type { ReportDraft } from '../../src/core/report/verdict-report.ts';
import type { HostList } from '../../src/core/settings/host-list.ts';
import { parseSite, type Site } from '../../src/core/settings/site.ts';

/** A picture's id, another one for each whole number. */
export function imageIdOf(number: number): ImageId {
  return present(parseImageId(number.toString(16).padStart(64, '0')));
}

/** A list of websites as settings know it. */
export function hostListOf(changed: Partial<HostList> = {}): HostList {
  const listId = '1795730400000-0123456789abcdef';
  return { listId, name: 'list.txt', rule: 'cover-all', siteCount: 2, rejectedCount: 0, ...changed };
}

/** Looks that differ from those of 0 in exactly that many bits, up to 256. */
export function looksOf(bits: number): PerceptualHash {
  return present(parsePerceptualHash(((1n << BigInt(bits)) - 1n).toString(16).padStart(64, '0')));
}

/** What a person said of a picture, with what a test does not name filled in. */
export function correctionOf(named: Partial<Correction> = {}): Correction {
  return {
    claim: 'harmless',
    imageId: imageIdOf(1),
    looks: looksOf(0),
    scores: scoresOf({ porn: 0.9, neutral: 0.1 }),
    modelVersion: 'nsfw-mobilenet-v2@1',
    correctedAtMs: 1_800_000_000_000,
    ...named,
  };
}

/** A report that waits for the person's leave, with all that can be offered. */
export function reportDraft(named: Partial<ReportDraft['facts']> = {}): ReportDraft {
  return {
    facts: {
      claim: 'harmless',
      correction: 'applied',
      reportedAtMs: 1_800_000_000_000,
      extensionVersion: '0.0.0.1',
      modelVersion: 'nsfw-mobilenet-v2@1',
      picture: {
        imageId: imageIdOf(1),
        looks: looksOf(3),
        size: { widthPx: 640, heightPx: 480 },
        format: 'png',
      },
      scores: { nsfw: scoresOf({ porn: 0.9, neutral: 0.1 }), ai: 0.25 },
      thresholds: { explicit: 0.7, drawn: 0.7, suggestive: 'off' },
      cover: 'veiled',
      reasons: [{ kind: 'category-reached', category: 'explicit', probability: 0.9, threshold: 0.7 }],
      origin: {
        verdict: { origin: 'ai-generated', confidence: 0.95, decidedBy: 'infotext', conflicts: [] },
        contentCredentials: 'none',
        signals: [{ kind: 'infotext', says: 'ai-generated', confidence: 0.95, place: 'png-text' }],
      },
      ...named,
    },
    offered: {
      pageUrl: 'https://space.example/gallery',
      pictureUrl: 'https://cdn.example/a.png',
      prompts: [
        {
          positive: 'a lighthouse at dawn',
          negative: 'fog',
          models: [],
          place: 'png-text',
          isSorted: true,
        },
      ],
      signalDetails: ['parameters: a lighthouse at dawn'],
    },
  };
}

/** A site from a host that is one. */
export function siteOf(host: string): Site {
  return present(parseSite(host));
}

/** Scores with 0 in every class that is not named. */
export function scoresOf(named: Partial<NsfwScores>): NsfwScores {
  return { drawing: 0, hentai: 0, neutral: 0, porn: 0, sexy: 0, ...named };
}

/** Evidence of a picture that was judged, with what a test does not name filled in. */
export function judgedEvidence(named: Partial<JudgedEvidence> = {}): JudgedEvidence {
  return {
    kind: 'judged',
    imageId: imageIdOf(1),
    size: { widthPx: 640, heightPx: 480 },
    scores: { nsfw: scoresOf({ neutral: 1 }) },
    modelVersion: 'nsfw-mobilenet-v2@1',
    ...named,
  };
}

/** What a file says that an AI made, with what a test does not name filled in. */
export function originEvidence(
  named: Partial<ProvenanceReport> = {},
  unsafeWords: OriginEvidence['unsafeWords'] = [],
): OriginEvidence {
  const signal = {
    kind: 'midjourney-description',
    says: 'ai-generated',
    confidence: 0.95,
    place: 'png-text',
    generator: 'Midjourney',
    detail: 'Description: a lighthouse',
  } as const;
  const origin: Origin = {
    origin: 'ai-generated',
    confidence: 0.95,
    generator: 'Midjourney',
    decidedBy: signal.kind,
    conflicts: [],
  };
  return {
    report: { origin, signals: [signal], prompts: [], c2pa: noManifest, ...named },
    unsafeWords,
  };
}

/** The value, where a test cannot go on without one. */
export function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the test needs a value here');
  return value;
}
