import type { JudgedFile, LabAxis } from '../../core/lab/judged-file.ts';
import type { EarlierRun } from '../../core/lab/lab-run.ts';
import type { Settings } from '../../core/settings/schema.ts';
import type { SensitivityStep } from '../../core/settings/thresholds.ts';
import type { GivenProblem, LabFile } from './lab-file.ts';

/** At which limits verdicts are made: the person's own, or those of a step. */
export type LabStep = 'own' | SensitivityStep;

/** With what verdicts are compared: nothing, those of other limits, or an earlier run. */
export type Comparison = 'nothing' | LabStep | 'earlier-run';

export const rowFilters = ['all', 'covered', 'shown', 'failed', 'wrong', 'changed'] as const;
export type RowFilter = (typeof rowFilters)[number];

export const sortKeys = ['file', 'score', 'ai', 'ms'] as const;
export type SortKey = (typeof sortKeys)[number];

export type LabProblem = GivenProblem | 'run-unreadable';

/** Everything that the lab shows. */
export type LabState = {
  readonly phase: 'empty' | 'reading' | 'running' | 'ended';
  readonly given: readonly LabFile[];
  readonly ignoredCount: number;
  readonly judged: readonly JudgedFile[];
  /** From the first ask to the last answer so far, in milliseconds. */
  readonly runMs: number;
  readonly earlierRun: EarlierRun | undefined;
  /** Lines of a table of truths that said nothing. */
  readonly rejectedLines: number;
  readonly problem: LabProblem | undefined;
  readonly settings: Settings | undefined;
  readonly axis: LabAxis;
  readonly step: LabStep;
  readonly comparison: Comparison;
  readonly filter: RowFilter;
  readonly search: string;
  readonly sort: SortKey;
  readonly descends: boolean;
  readonly page: number;
};

export const rowsPerPage = 50;

export const initialLabState: LabState = {
  phase: 'empty',
  given: [],
  ignoredCount: 0,
  judged: [],
  runMs: 0,
  earlierRun: undefined,
  rejectedLines: 0,
  problem: undefined,
  settings: undefined,
  axis: 'explicit',
  step: 'own',
  comparison: 'nothing',
  filter: 'all',
  search: '',
  sort: 'file',
  descends: false,
  page: 0,
};

/** What a person can set about how results are looked at. */
export type LabView = Partial<
  Pick<LabState, 'axis' | 'step' | 'comparison' | 'filter' | 'search' | 'sort' | 'descends' | 'page'>
>;

/** Everything that can happen to it. */
export type LabEvent =
  | { readonly kind: 'settings-read'; readonly settings: Settings }
  | { readonly kind: 'reading' }
  | { readonly kind: 'run-begun'; readonly given: readonly LabFile[]; readonly ignoredCount: number }
  | { readonly kind: 'judged'; readonly judged: JudgedFile; readonly runMs: number }
  | { readonly kind: 'run-ended' }
  | { readonly kind: 'earlier-run-read'; readonly run: EarlierRun }
  | { readonly kind: 'table-read'; readonly rejectedLines: number; readonly judged: readonly JudgedFile[] }
  | { readonly kind: 'problem'; readonly problem: LabProblem }
  | { readonly kind: 'viewed'; readonly view: LabView };

/** The state after one event. Pure. */
export function reduceLab(state: LabState, event: LabEvent): LabState {
  switch (event.kind) {
    case 'settings-read':
      return { ...state, settings: event.settings };
    case 'reading':
      return { ...state, phase: 'reading', problem: undefined };
    case 'run-begun': {
      const { given, ignoredCount } = event;
      return { ...state, phase: 'running', given, ignoredCount, judged: [], runMs: 0, page: 0 };
    }
    case 'judged':
      return { ...state, judged: [...state.judged, event.judged], runMs: event.runMs };
    case 'run-ended':
      return { ...state, phase: state.given.length > 0 ? 'ended' : 'empty' };
    case 'earlier-run-read':
      return { ...state, earlierRun: event.run, comparison: 'earlier-run' };
    case 'table-read':
      return { ...state, rejectedLines: event.rejectedLines, judged: event.judged };
    case 'problem':
      return { ...state, problem: event.problem };
    case 'viewed':
      // Another selection begins at its first page.
      return { ...state, page: 0, ...event.view };
    default:
      return event satisfies never;
  }
}
