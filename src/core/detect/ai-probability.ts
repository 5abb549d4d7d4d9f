import { nsfwLabels } from '../classify/nsfw-scores.ts';

/**
 * Reads the detector's number from the answer that it shares with the classifier: five classes, then the calibrated
 * probability that an AI made the picture. 0.5 means: as likely, among as many AI pictures as real ones.
 * The calibration is part of the model file. Source: models/ai-detector/card.md, "Calibration".
 * @returns 0 to 1, or undefined when the model has no such number.
 */
export function parseAiProbability(answer: ArrayLike<unknown>): number | undefined {
  const value = answer[nsfwLabels.length];
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;
}
