import type { C2paResult } from './c2pa/c2pa-result.ts';
import { confidenceOf } from './signal/confidence.ts';
import type { Claim, Signal, SignalKind } from './signal/signal.ts';

/** Where an image comes from, as far as its file says. `unknown` is no word for real: most AI images on the web say nothing. */
export type Origin = {
  readonly origin: Claim | 'unknown';
  /** 0 to 1; 0 for unknown. Orders origins, no measured probability. */
  readonly confidence: number;
  readonly generator?: string;
  readonly model?: string;
  readonly decidedBy?: SignalKind;
  /** 0 to 1, measured; only where the look of the pixels decided. See `core/detect/fuse-origin.ts`. */
  readonly aiProbability?: number;
  /** Signals that say the opposite: AI against camera. The origin stands; a person is told. */
  readonly conflicts: readonly SignalKind[];
};

/** The rows of the verdict table, the highest first: a claim, and how sure it must be. */
const rows: readonly { readonly says: Claim; readonly minConfidence: number }[] = [
  { says: 'ai-generated', minConfidence: confidenceOf.brokenManifest },
  { says: 'ai-edited', minConfidence: confidenceOf.brokenManifest },
  { says: 'ai-generated', minConfidence: confidenceOf.likely },
  { says: 'ai-edited', minConfidence: confidenceOf.likely },
  { says: 'camera', minConfidence: confidenceOf.untrustedCapture },
  // What the pixels look like and what the page says stands below a signature; below them a single hint decides nothing.
  { says: 'ai-generated', minConfidence: confidenceOf.site },
  { says: 'camera', minConfidence: 0 },
  { says: 'not-ai-software', minConfidence: 0 },
];

/**
 * Decides the origin from all signals. AI claims count even unsigned, since lying in that direction hides nothing;
 * a camera's claim counts only where no AI claim stands. Pure: golden-tested under test/golden.
 * Source: docs/provenance.md, section 1.
 */
export function originOf(signals: readonly Signal[], c2pa: C2paResult): Origin {
  const all = [...c2pa.signals, ...signals];
  const deciding = rows
    .map(({ says, minConfidence }) =>
      strongest(all.filter((signal) => signal.says === says && signal.confidence >= minConfidence)),
    )
    .find((signal) => signal !== undefined);
  if (!deciding) return { origin: 'unknown', confidence: 0, conflicts: [] };
  const named = deciding.generator
    ? deciding
    : all.find(({ says, generator }) => says === deciding.says && generator);
  return {
    origin: deciding.says,
    confidence: deciding.confidence,
    ...(named?.generator ? { generator: named.generator } : {}),
    ...(named?.model ? { model: named.model } : {}),
    decidedBy: deciding.kind,
    conflicts: conflictsWith(deciding.says, all),
  };
}

/** The surest; of equals, the first. */
function strongest(signals: readonly Signal[]): Signal | undefined {
  return signals.reduce<Signal | undefined>(
    (best, signal) => (best && best.confidence >= signal.confidence ? best : signal),
    undefined,
  );
}

function conflictsWith(says: Claim, signals: readonly Signal[]): readonly SignalKind[] {
  const against = signals.filter((signal) =>
    says === 'camera' ? isAi(signal.says) : isAi(says) && signal.says === 'camera',
  );
  return [...new Set(against.map(({ kind }) => kind))];
}

function isAi(says: Claim): boolean {
  return says === 'ai-generated' || says === 'ai-edited';
}
