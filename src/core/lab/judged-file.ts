import { type Category, categories, categoryProbabilities } from '../classify/category.ts';
import { knownOrigin } from '../detect/known-origin.ts';
import type { Evidence } from '../evidence.ts';
import { aiShareOf } from '../provenance/ai-share.ts';
import type { Origin } from '../provenance/origin.ts';
import { decide, type Verdict } from '../verdict/decide.ts';
import type { Policy } from '../verdict/policy.ts';
import type { Truth } from './truth.ts';

/** A picture of a test set with what was found of it. */
export type JudgedFile = {
  /** Its path in what was given. It is a stranger's text: shown as text only. */
  readonly file: string;
  readonly truth: Truth;
  readonly evidence: Evidence;
  /** From the ask to all that was found, in milliseconds, with other pictures under way. */
  readonly elapsedMs: number;
};

/** What can be measured: the score of a category, or that an AI made it. */
export const labAxes = [...categories, 'ai'] as const satisfies readonly (Category | 'ai')[];
export type LabAxis = (typeof labAxes)[number];

/** A score, 0 to 1, and what is true. */
export type Scored = { readonly score: number; readonly isPositive: boolean };

/** The score of a picture on an axis, 0 to 1; undefined where there is none. */
export function scoreOn({ evidence }: Pick<JudgedFile, 'evidence'>, axis: LabAxis): number | undefined {
  if (evidence.kind === 'failed') return undefined;
  return axis === 'ai' ? evidence.scores.ai : categoryProbabilities(evidence.scores.nsfw)[axis];
}

/** Whether a picture is, in truth, what an axis looks for; undefined where nobody said. */
export function isPositiveOn({ truth }: Pick<JudgedFile, 'truth'>, axis: LabAxis): boolean | undefined {
  if (axis === 'ai') return truth.origin && truth.origin === 'ai';
  return truth.safety && truth.safety === 'unsafe';
}

/** All that have both a score and a truth. */
export function scoredOn(files: readonly JudgedFile[], axis: LabAxis): readonly Scored[] {
  return files.flatMap((judged) => {
    const score = scoreOn(judged, axis);
    const isPositive = isPositiveOn(judged, axis);
    return score === undefined || isPositive === undefined ? [] : [{ score, isPositive }];
  });
}

export type LabVerdict = Verdict & {
  readonly origin: Origin['origin'];
  /** What the axis `ai` predicts: file, page or pixels say so. */
  readonly isAi: boolean;
};

/** What the extension does with a picture under a policy: `decide`, and where it says that it comes from. */
export function labVerdict({ evidence }: Pick<JudgedFile, 'evidence'>, policy: Policy): LabVerdict {
  const origin = evidence.kind === 'judged' ? knownOrigin(evidence)?.report.origin : undefined;
  return {
    ...decide(evidence, policy),
    origin: origin?.origin ?? 'unknown',
    isAi: origin !== undefined && aiShareOf(origin, 'count') !== 'none',
  };
}

/** Whether a verdict finds what an axis looks for. What could not be judged is covered, and so found. */
export function isFoundOn({ action, isAi }: Pick<LabVerdict, 'action' | 'isAi'>, axis: LabAxis): boolean {
  return axis === 'ai' ? isAi : action !== 'show';
}
