import type { RejectedLine } from '../../core/context/parse-blocklist.ts';
import { visibleText } from '../../core/report/visible-text.ts';
import { text } from '../../platform/i18n.ts';
import { writeCount } from '../components/write-number.ts';

/**
 * Lines of an imported list that were left out, the first of them one by one. What stood there is of a stranger's file:
 * text only, with its unseen characters written out.
 */
export function RejectedLines(props: { readonly lines: readonly RejectedLine[]; readonly count: number }) {
  const { lines, count } = props;
  if (lines.length === 0) return undefined;
  return (
    <details class="imported-lists-rejected">
      <summary>{text('aiSitesRejected', writeCount(count))}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line.lineNumber}>
            <span class="options-muted">{text('aiSitesLine', String(line.lineNumber))}</span>
            <bdi>{visibleText(line.text)}</bdi>
            <span>{text(`aiSitesWhy_${whyKey[line.why]}`)}</span>
          </li>
        ))}
        {count > lines.length && <li>…</li>}
      </ul>
    </details>
  );
}

/** Message keys allow no hyphen. */
const whyKey = {
  cosmetic: 'cosmetic',
  path: 'path',
  pattern: 'pattern',
  option: 'option',
  'not-a-host': 'not_a_host',
  'too-long': 'too_long',
} as const satisfies Record<RejectedLine['why'], string>;
