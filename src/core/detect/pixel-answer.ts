/**
 * likely-ai    the pixels are as those of AI pictures are, and hardly any real one's
 * unsure       too little to say; silent by default
 * no-evidence  nothing in the pixels speaks for AI; this is no word for real
 */
export type PixelAnswer = 'likely-ai' | 'unsure' | 'no-evidence';

export type PixelThresholds = {
  /** Calibrated probability (0 to 1) at or above which a picture counts as likely AI. */
  readonly likelyAi: number;
  /** Calibrated probability below which the pixels give no evidence. */
  readonly noEvidence: number;
};

/** Measured in models/ai-detector/card.md, "False alarms"; models/registry.json holds the same, and test/models compares. */
export const pixelThresholds: PixelThresholds = { likelyAi: 0.932, noEvidence: 0.5 };

/** @param probability calibrated, 0 to 1, as `parseAiProbability` gives it. */
export function pixelAnswer(probability: number): PixelAnswer {
  if (probability >= pixelThresholds.likelyAi) return 'likely-ai';
  return probability >= pixelThresholds.noEvidence ? 'unsure' : 'no-evidence';
}
