import {
  isFoundOn,
  isPositiveOn,
  type JudgedFile,
  type LabVerdict,
  labVerdict,
  scoreOn,
} from '../../core/lab/judged-file.ts';
import { defaultSettings } from '../../core/settings/parse-settings.ts';
import { thresholdsOfStep } from '../../core/settings/thresholds.ts';
import type { Action } from '../../core/verdict/decide.ts';
import { type Policy, policyFor } from '../../core/verdict/policy.ts';
import type { LabState, LabStep } from './lab-state.ts';

/** One picture with its verdict, and with that of the other side of a comparison. */
export type LabResult = {
  readonly judged: JudgedFile;
  readonly verdict: LabVerdict;
  /** Action of the other side; undefined where nothing is compared, or it does not know the picture. */
  readonly before: Action | undefined;
  /** Whether the verdict is what is true; undefined where nobody said what is. */
  readonly isRight: boolean | undefined;
};

/**
 * The policy of a run: the person's settings, as on every site. What they said of single pictures is left out, and the
 * main switch counts as on: a test set tests the models.
 */
export function labPolicy(
  { settings = defaultSettings() }: Pick<LabState, 'settings'>,
  step: LabStep,
): Policy {
  const thresholds = step === 'own' ? settings.thresholds : thresholdsOfStep[step];
  return policyFor(
    { ...settings, thresholds, isEnabled: true, corrections: [], allowedImages: [], pausedSites: [] },
    [],
  );
}

/** Every judged picture with its verdict, in the order of the run. */
export function labResults(state: LabState): readonly LabResult[] {
  const policy = labPolicy(state, state.step);
  const beforeOf = otherSide(state);
  return state.judged.map((judged) => {
    const verdict = labVerdict(judged, policy);
    const isPositive = isPositiveOn(judged, state.axis);
    return {
      judged,
      verdict,
      before: beforeOf(judged),
      isRight: isPositive === undefined ? undefined : isFoundOn(verdict, state.axis) === isPositive,
    };
  });
}

const actions: readonly string[] = ['show', 'veil', 'hide', 'unjudged'] satisfies Action[];

function otherSide(state: LabState): (judged: JudgedFile) => Action | undefined {
  const { comparison, earlierRun } = state;
  if (comparison === 'nothing') return () => undefined;
  if (comparison === 'earlier-run') {
    return ({ file }) => {
      const action = earlierRun?.get(file)?.action;
      return action !== undefined && actions.includes(action) ? (action as Action) : undefined; // looked up above
    };
  }
  const policy = labPolicy(state, comparison);
  return (judged) => labVerdict(judged, policy).action;
}

/** Whether the other side of a comparison did something else. */
export function isChanged({ before, verdict }: LabResult): boolean {
  return before !== undefined && before !== verdict.action;
}

/** Those that the page shows, in its order. */
export function chosenResults(results: readonly LabResult[], state: LabState): readonly LabResult[] {
  const wanted = state.search.trim().toLowerCase();
  const found = results.filter(
    (result) => passes(result, state) && (wanted === '' || result.judged.file.toLowerCase().includes(wanted)),
  );
  const keyed = found.map((result) => ({ result, key: sortKeyOf(result, state) }));
  const sign = state.descends ? -1 : 1;
  return keyed.sort((one, other) => sign * compare(one.key, other.key)).map(({ result }) => result);
}

function passes(result: LabResult, { filter }: LabState): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'covered':
      return result.verdict.action === 'veil' || result.verdict.action === 'hide';
    case 'shown':
      return result.verdict.action === 'show';
    case 'failed':
      return result.verdict.action === 'unjudged';
    case 'wrong':
      return result.isRight === false;
    case 'changed':
      return isChanged(result);
    default:
      return filter satisfies never;
  }
}

/** What has no number stands at the end of what ascends. */
function sortKeyOf({ judged }: LabResult, { sort, axis }: LabState): string | number {
  if (sort === 'file') return judged.file;
  if (sort === 'ms') return judged.elapsedMs;
  return scoreOn(judged, sort === 'ai' ? 'ai' : axis) ?? 2;
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'string' && typeof other === 'string') return one.localeCompare(other);
  return Number(one) - Number(other);
}
