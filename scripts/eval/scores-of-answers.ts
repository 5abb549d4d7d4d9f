import { categoryProbabilities } from '../../src/core/classify/category.ts';
import { type NsfwScores, parseNsfwScores } from '../../src/core/classify/nsfw-scores.ts';
import { parseAiProbability } from '../../src/core/detect/ai-probability.ts';
import type { Scores } from '../../src/core/evidence.ts';

/**
 * Of an animation the worst scene counts, as in the extension; for AI the scene that looks most like it.
 * @param answers of the model, one a scene.
 * @returns undefined where no answer is one.
 */
export function scoresOfAnswers(answers: readonly (readonly number[])[]): Scores | undefined {
  const scenes = answers.flatMap((answer) => parseNsfwScores(answer) ?? []);
  const [nsfw] = scenes.sort((left, right) => severity(right) - severity(left));
  const probabilities = answers.flatMap((answer) => parseAiProbability(answer) ?? []);
  if (!nsfw) return undefined;
  return { nsfw, ...(probabilities.length > 0 ? { ai: Math.max(...probabilities) } : {}) };
}

function severity(scores: NsfwScores): number {
  const { explicit, suggestive } = categoryProbabilities(scores);
  return explicit + suggestive / 1000; // suggestive only tells apart what is equally explicit
}
