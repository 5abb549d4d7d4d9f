import type { JudgedEvidence } from '../evidence.ts';
import { joinOrigin, withSignals } from '../provenance/join-origin.ts';
import type { OriginEvidence } from '../provenance/origin-evidence.ts';
import { makeReport } from '../provenance/provenance-report.ts';
import { confidenceOf } from '../provenance/signal/confidence.ts';
import type { Signal, SignalKind } from '../provenance/signal/signal.ts';
import { fuseOrigin } from './fuse-origin.ts';

/** Shorter edge below which the detector says nothing: it was measured on none so small: models/ai-detector/card.md. */
const smallestEdgePx = 160;

/** What a page made to show AI pictures says by. */
const spaceKinds: ReadonlySet<SignalKind> = new Set(['ai-site', 'generator-page', 'image-address']);

const silent: OriginEvidence = { report: makeReport([]), unsafeWords: [] };

/**
 * All that is known of where a picture comes from, as one: its file's word, that of the page around it, and, where both
 * leave it open, the look of its pixels. Pixels never overrule a claim of AI or a trusted capture, and never say real.
 * @returns undefined when nothing was read and nothing looks like AI. Pure: golden-tested under test/golden.
 */
export function knownOrigin({ origin, page, scores, size }: JudgedEvidence): OriginEvidence | undefined {
  const said = joinOrigin(origin, page);
  const isTooSmall = Math.min(size.widthPx, size.heightPx) < smallestEdgePx;
  if (scores.ai === undefined || isTooSmall) return said;
  const { report } = said ?? silent;
  const isSpace = report.signals.some(({ kind }) => spaceKinds.has(kind));
  const fused = fuseOrigin({
    provenance: report.origin,
    pixels: scores.ai,
    context: isSpace ? 'ai-space' : 'plain',
  });
  if (fused.origin !== 'likely-ai') return said;
  return withSignals(said ?? silent, [lookOf(scores.ai)], { aiProbability: fused.aiProbability });
}

function lookOf(probability: number): Signal {
  return {
    kind: 'pixel-look',
    says: 'ai-generated',
    confidence: confidenceOf.look,
    place: 'pixels',
    detail: `${Math.floor(100 * probability)} %`,
  };
}
