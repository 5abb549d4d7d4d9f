import { text } from '../../platform/i18n.ts';
import type { DecidingScore } from './deciding-score.ts';
import './score-words.css';
import { writePercent } from '../components/write-number.ts';

/** "97% ≥ 70%": the score of a picture against its limit. Screen readers get it in words. */
export function ScoreWords(props: { readonly score: DecidingScore }) {
  const { probability, threshold } = props.score;
  // Rounded down, so that a score just below its limit never reads as if it had reached it.
  const score = writePercent(Math.floor(probability * 100 + 1e-6) / 100);
  const limit = writePercent(threshold);
  return (
    <span class="score-words">
      <span aria-hidden="true">{`${score} ${probability >= threshold ? '≥' : '<'} ${limit}`}</span>
      <span class="visually-hidden">{text('itemScoreWords', score, limit)}</span>
    </span>
  );
}
