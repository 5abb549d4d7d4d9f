import { useState } from 'preact/hooks';
import { maxListLength, parseBlocklist, type RejectedLine } from '../../core/context/parse-blocklist.ts';
import { visibleText } from '../../core/report/visible-text.ts';
import { type MessageKey, text } from '../../platform/i18n.ts';
import {
  type ImportedSiteList,
  loadSiteLists,
  removeSiteList,
  saveSiteList,
} from '../../platform/site-list-store.ts';
import { ImportedLists } from './imported-lists.tsx';
import { useImported } from './use-imported.ts';

type ListProblem = 'too-large' | 'no-sites' | 'too-many';

const problemKeys: Readonly<Record<ListProblem | 'not-kept', MessageKey>> = {
  'too-large': 'aiSitesProblem_too_large',
  'no-sites': 'aiSitesProblem_no_sites',
  'too-many': 'aiSitesProblem_too_many',
  'not-kept': 'trustProblem_not_kept',
};

/** Longest file name that is kept; it is only a name for a person. */
const maxNameLength = 100;

/** The lists of AI sites that a person imported, and the lines of the last one that were left out. */
export function AiSiteLists() {
  const { files, problem, change } = useImported<ImportedSiteList, ListProblem>(loadSiteLists);
  const [rejected, setRejected] = useState<readonly RejectedLine[]>([]);
  const add = async (file: File): Promise<ListProblem | undefined> => {
    setRejected([]);
    if (file.size > 4 * maxListLength) return 'too-large'; // UTF-8 takes up to four bytes a character
    const parsed = parseBlocklist(await file.text());
    if (parsed.kind === 'refused') return parsed.why;
    setRejected(parsed.rejected);
    const { hosts, exceptions, rejectedCount } = parsed;
    const name = file.name.slice(-maxNameLength);
    const isKept = await saveSiteList({ name, hosts, exceptions, rejectedCount, importedAtMs: Date.now() });
    return isKept ? undefined : 'too-many';
  };
  return (
    <ImportedLists
      words={{
        title: text('aiSitesTitle'),
        explain: text('aiSitesExplain'),
        none: text('trustNone'),
        add: text('aiSitesAdd'),
      }}
      accept=".txt,.list,.csv"
      rows={files.map(({ name, hosts, rejectedCount }) => ({
        name,
        count: text('aiSitesCount', String(hosts.length), String(rejectedCount)),
        remove: text('trustRemove', name),
      }))}
      problem={problem && text(problemKeys[problem])}
      onAdd={(file) => change(() => add(file))}
      onRemove={(name) => change(() => removeSiteList(name).then(() => undefined))}
    >
      {rejected.length > 0 && <RejectedLines lines={rejected} />}
    </ImportedLists>
  );
}

/** What stood there is of a stranger's file: text only, with its unseen characters written out. */
function RejectedLines({ lines }: { readonly lines: readonly RejectedLine[] }) {
  return (
    <details class="imported-lists-rejected">
      <summary>{text('aiSitesRejected', String(lines.length))}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line.lineNumber}>
            <span class="options-muted">{text('aiSitesLine', String(line.lineNumber))}</span>
            <bdi>{visibleText(line.text)}</bdi>
            <span>{text(`aiSitesWhy_${whyKey[line.why]}`)}</span>
          </li>
        ))}
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
