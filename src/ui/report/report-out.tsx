import { reportText } from '../../core/report/report-text.ts';
import type { VerdictReport } from '../../core/report/verdict-report.ts';
import { text } from '../../platform/i18n.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { IssueForm } from './issue-form.tsx';

/** The ways by which one report leaves the device: as a person's text, or as an issue that they send themselves. */
export function ReportOut({ report }: { readonly report: VerdictReport }) {
  return (
    <div class="report-out">
      <div class="report-actions">
        <CopyButton words={text('reportCopy')} copied={() => reportText(report)} />
      </div>
      <IssueForm report={report} />
    </div>
  );
}
