import { text } from '../../platform/i18n.ts';

/** How a wrong verdict is put right, and the way to the pages of testers. */
export function ReportsSection() {
  return (
    <>
      <p>{text('reportsExplain')}</p>
      <p>
        <a href="../report/report.html">{text('reportsOpen')}</a>
      </p>
      <p>
        <a href="../inspect/inspect.html">{text('popupInspect')}</a>
      </p>
      <p>
        <a href="../lab/lab.html">{text('labOpen')}</a>
      </p>
    </>
  );
}
