import { text } from '../../platform/i18n.ts';
import { writeCount } from '../components/write-number.ts';
import type { LockState } from './lock-state.ts';

const minuteMs = 60_000;

/** Whole minutes, begun ones counted. */
export function minutesWords(timeMs: number): string {
  return writeCount(Math.ceil(timeMs / minuteMs));
}

/** What went wrong, or why nothing can be tried now; undefined when there is nothing to say. */
export function lockProblemWords({ status, problem }: LockState): string | undefined {
  if (status?.kind === 'locked' && status.waitMs > 0) return text('lockWait', minutesWords(status.waitMs));
  switch (problem) {
    case undefined:
      return undefined;
    case 'no-answer':
      return text('lockProblem_no_answer');
    case 'too-long':
      return text('lockProblem_too_long');
    case 'too-short':
      return text('lockProblem_too_short');
    case 'locked':
      return text('lockProblem_locked');
    case 'wrong':
      return status?.kind === 'slowed' ? text('frictionProblem_wrong') : text('lockProblem_wrong');
    case 'too-soon':
      return text('frictionProblem_too_soon');
    case 'too-late':
      return text('frictionProblem_too_late');
    default:
      return problem satisfies never;
  }
}
