import { matchesSearch } from '../../core/report/matches-search.ts';
import { type ReportId, reportIdOf, type VerdictReport } from '../../core/report/verdict-report.ts';
import type { StoredReports } from '../../platform/report-store.ts';
import { initialLockState, type LockState } from '../lock/lock-state.ts';
import { withLock } from '../lock/with-lock.ts';
import { reduceSettings, type SettingsEvent } from '../settings/reduce-settings.ts';
import { initialSettingsState, type SettingsState } from '../settings/settings-state.ts';

/** A page of thousands of rows would be slow, and nobody reads it. */
const rowsAtOnce = 50;

export type ListProblem = 'not-read' | 'not-changed' | 'not-saved';

/** The page with all reports, and with all that a person said of pictures. */
export type ListState = SettingsState & {
  readonly lock: LockState;
  /** Undefined until read. */
  readonly kept: StoredReports | undefined;
  readonly problem: ListProblem | undefined;
  readonly search: string;
  readonly maxRows: number;
  readonly chosen: ReadonlySet<ReportId>;
  /** The reports whose deletion waits for a yes. */
  readonly toDelete: readonly string[];
};

/** Everything that can happen to it. */
export type ListEvent =
  | { readonly kind: 'reports-read'; readonly kept: StoredReports }
  | { readonly kind: 'reports-refused'; readonly problem: ListProblem }
  | { readonly kind: 'searched'; readonly search: string }
  | { readonly kind: 'more-wanted' }
  | { readonly kind: 'report-chosen'; readonly reportId: ReportId; readonly isChosen: boolean }
  | { readonly kind: 'deletion-asked'; readonly reportIds: readonly string[] }
  | { readonly kind: 'deletion-answered' }
  | { readonly kind: 'lock-changed'; readonly lock: LockState }
  | SettingsEvent;

/** The page as it opens. */
export const initialListState: ListState = {
  ...initialSettingsState,
  lock: initialLockState,
  kept: undefined,
  problem: undefined,
  search: '',
  maxRows: rowsAtOnce,
  chosen: new Set(),
  toDelete: [],
};

/** The state after one event. Pure. */
export function reduceList(state: ListState, event: ListEvent): ListState {
  switch (event.kind) {
    case 'reports-read':
      return { ...state, kept: event.kept, problem: undefined, chosen: stillThere(state, event.kept) };
    case 'reports-refused':
      return { ...state, problem: event.problem };
    case 'searched':
      return { ...state, search: event.search, maxRows: rowsAtOnce };
    case 'more-wanted':
      return { ...state, maxRows: state.maxRows + rowsAtOnce };
    case 'report-chosen': {
      const chosen = new Set(state.chosen);
      if (event.isChosen) chosen.add(event.reportId);
      else chosen.delete(event.reportId);
      return { ...state, chosen };
    }
    case 'deletion-asked':
      return { ...state, toDelete: event.reportIds };
    case 'deletion-answered':
      return { ...state, toDelete: [] };
    case 'lock-changed':
      return withLock(state, event.lock);
    default:
      return reduceSettings(state, event);
  }
}

/** The reports that the search finds, the newest first. @param wordsOf by which the page shows a report. */
export function foundReports(
  { kept, search }: Pick<ListState, 'kept' | 'search'>,
  wordsOf: (report: VerdictReport) => string,
): readonly VerdictReport[] {
  return (kept?.reports ?? []).filter((report) => matchesSearch(report, wordsOf(report), search));
}

/** What is meant by "these reports": those that are chosen among the found ones, or all found ones where none is. */
export function meantReports(
  found: readonly VerdictReport[],
  chosen: ReadonlySet<ReportId>,
): readonly VerdictReport[] {
  const marked = found.filter((report) => chosen.has(reportIdOf(report)));
  return marked.length > 0 ? marked : found;
}

function stillThere({ chosen }: ListState, { reports }: StoredReports): ReadonlySet<ReportId> {
  if (chosen.size === 0) return chosen;
  return new Set(reports.map(reportIdOf).filter((reportId) => chosen.has(reportId)));
}
