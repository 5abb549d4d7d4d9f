import type { Origin } from '../provenance/origin.ts';
import type { Claim } from '../provenance/signal/signal.ts';

import { contextLogOdds, type PageContext } from './page-context.ts';
import { pixelThresholds } from './pixel-answer.ts';
import { claimLogOdds } from './signal-strength.ts';

/** All that is known of where a picture comes from. */
export type OriginClues = {
  /** What its file says. */
  readonly provenance: Origin;
  /** The detector's calibrated probability; undefined when it was not asked. */
  readonly pixels: number | undefined;
  readonly context: PageContext;
};

/**
 * One verdict of all clues. `likely-ai` rests on pixels and context alone; `unknown` is no word for real.
 */
export type FusedOrigin = {
  readonly origin: Claim | 'likely-ai' | 'unknown';
  /** Probability that an AI had a part in the picture, by all clues; 0.5 when nothing speaks either way. */
  readonly aiProbability: number;
  readonly decidedBy: 'provenance' | 'pixels' | 'nothing';
};

/**
 * Joins the clues by adding their log-odds. What the file says stands, whatever the pixels are like:
 * a trusted camera's capture and a signed claim of AI are facts about the file, the detector only guesses.
 * Where the file is silent, or names software that tells nothing, the sum must reach what the detector needs alone.
 * Source: models/ai-detector/card.md, "Fusion".
 */
export function fuseOrigin({ provenance, pixels, context }: OriginClues): FusedOrigin {
  const claim = claimLogOdds(provenance);
  const seen = pixels === undefined ? 0 : logOdds(pixels);
  if (claim.isDecisive) {
    return { origin: provenance.origin, aiProbability: probability(claim.logOdds), decidedBy: 'provenance' };
  }
  const sum = claim.logOdds + seen + contextLogOdds(context);
  const fused = { aiProbability: probability(sum) };
  // Without pixels a page full of AI pictures says nothing of this one.
  if (pixels !== undefined && sum >= logOdds(pixelThresholds.likelyAi)) {
    return { origin: 'likely-ai', ...fused, decidedBy: 'pixels' };
  }
  if (provenance.origin === 'unknown') return { origin: 'unknown', ...fused, decidedBy: 'nothing' };
  return { origin: provenance.origin, ...fused, decidedBy: 'provenance' };
}

/** Kept off 0 and 1, where one clue would outweigh all others for ever. */
function logOdds(value: number): number {
  const inside = Math.min(0.9999, Math.max(0.0001, value));
  return Math.log(inside / (1 - inside));
}

function probability(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
