import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { maxNoteLength } from '../../core/report/report-bounds.ts';
import { reportIdOf, type VerdictReport } from '../../core/report/verdict-report.ts';
import { text } from '../../platform/i18n.ts';
import { ActionButton } from '../components/action-button.tsx';
import { useElementId } from '../components/use-element-id.ts';
import { claimName } from './claim-name.ts';
import type { ListActions } from './list-actions.ts';
import { ReportFacts } from './report-facts.tsx';
import { ReportOut } from './report-out.tsx';

/** One report: what was said and when, its note, and all that is in it behind a disclosure. */
export function ReportRow(props: {
  readonly report: VerdictReport;
  readonly isChosen: boolean;
  readonly actions: ListActions;
}) {
  const { report, isChosen, actions } = props;
  const [isOpen, setIsOpen] = useState(false);
  const reportId = reportIdOf(report);
  const name = claimName(report.claim, report.reportedAtMs);
  return (
    <li class="report-row">
      <input
        type="checkbox"
        aria-label={text('reportSelect', name)}
        checked={isChosen}
        onChange={({ currentTarget }) => actions.onChoose(reportId, currentTarget.checked)}
      />
      <div class="report-row-body">
        <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
          <summary>{name}</summary>
          {isOpen && <ReportFacts report={report} />}
          {isOpen && <ReportOut report={report} />}
        </details>
        {report.attached && <p class="report-muted">{text('reportAttached')}</p>}
        <RowNote report={report} onNote={(note) => actions.onNote(reportId, note)}>
          {report.pageUrl !== undefined && (
            <ActionButton words={text('noticeWrite')} rank="other" onPress={() => actions.onNotice(report)} />
          )}
          <ActionButton
            words={text('reportDelete')}
            rank="other"
            onPress={() => actions.onDelete([reportId])}
          />
        </RowNote>
      </div>
    </li>
  );
}

/** The note, with the way to write it among the row's other buttons. */
function RowNote(props: {
  readonly report: VerdictReport;
  readonly onNote: (note: string) => void;
  readonly children: ComponentChildren;
}) {
  const { report, onNote, children } = props;
  const id = useElementId();
  const [edited, setEdited] = useState<string>();
  if (edited === undefined) {
    return (
      <>
        {report.note !== undefined && (
          <p class="report-row-note" dir="auto">
            {report.note}
          </p>
        )}
        <div class="report-actions">
          <ActionButton
            words={text('reportNoteEdit')}
            rank="other"
            onPress={() => setEdited(report.note ?? '')}
          />
          {children}
        </div>
      </>
    );
  }
  return (
    <form
      class="report-note"
      onSubmit={(event) => {
        event.preventDefault();
        onNote(edited.trim());
        setEdited(undefined);
      }}
    >
      <label for={id}>{text('reportNote')}</label>
      <textarea
        id={id}
        dir="auto"
        rows={3}
        maxLength={maxNoteLength}
        value={edited}
        onInput={({ currentTarget }) => setEdited(currentTarget.value)}
      />
      <ActionButton words={text('reportNoteSave')} rank="main" />
    </form>
  );
}
