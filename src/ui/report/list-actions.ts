import type { CorrectionPlace } from '../../core/corrections/correction-list.ts';
import type { ReportId, VerdictReport } from '../../core/report/verdict-report.ts';
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
  /** Saves these reports as one file; as a zip with the pictures that are kept with them. */
  readonly onSave: (reports: readonly VerdictReport[], as: 'json' | 'zip') => void;
  readonly onNotice: (report: VerdictReport) => void;
  readonly onUncorrect: (place: CorrectionPlace) => void;
  readonly lock: LockActions;
};
