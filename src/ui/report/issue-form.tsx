import { useState } from 'preact/hooks';
import { issueLink, parseRepository } from '../../core/report/issue-link.ts';
import type { VerdictReport } from '../../core/report/verdict-report.ts';
import { text } from '../../platform/i18n.ts';
import { useElementId } from '../components/use-element-id.ts';

/** In this page's own storage, which no website reaches. */
const rememberedKey = 'issue-repository';

/** A link to a filled-in issue on GitHub, in the repository that the tester names; it is remembered. */
export function IssueForm({ report }: { readonly report: VerdictReport }) {
  const id = useElementId();
  const [typed, setTyped] = useState(() => localStorage.getItem(rememberedKey) ?? '');
  const repository = parseRepository(typed);
  return (
    <details class="report-issue">
      <summary>{text('reportIssue')}</summary>
      <label for={id}>{text('reportIssueRepository')}</label>
      <input
        id={id}
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {repository !== undefined && (
        <a
          href={issueLink(repository, report)}
          target="_blank"
          rel="noreferrer"
          onClick={() => localStorage.setItem(rememberedKey, repository)}
        >
          {text('reportIssueOpen')}
        </a>
      )}
      <p class="report-muted">{text('reportIssueExplain')}</p>
    </details>
  );
}
