import type { CorrectionPlace } from '../../core/corrections/correction-list.ts';
import type { ReportId } from '../../core/report/verdict-report.ts';
import type { LockActions } from '../lock/lock-client.ts';

/** Everything that a person can do on the page of reports. */
export type ListActions = {
  readonly onSearch: (search: string) => void;
  readonly onMore: () => void;
  readonly onChoose: (reportId: ReportId, isChosen: boolean) => void;
  readonly onNote: (reportId: ReportId, note: string) => void;
  /** Asks first. */
  readonly onDelete: (reportIds: readonly string[]) => void;
  readonly onDeleteAnswer: (answer: 'yes' | 'no') => void;
  readonly onUncorrect: (place: CorrectionPlace) => void;
  readonly lock: LockActions;
};
