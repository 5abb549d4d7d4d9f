import { useState } from 'preact/hooks';
import { aiListLimits, parseBlocklist, type RejectedLine } from '../../core/context/parse-blocklist.ts';
import { type MessageKey, text } from '../../platform/i18n.ts';
import {
  type ImportedSiteList,
  loadSiteLists,
  removeSiteList,
  saveSiteList,
} from '../../platform/site-list-store.ts';
import { Notice } from '../components/notice.tsx';
import { writeCount } from '../components/write-number.ts';
import { ImportedLists } from './imported-lists.tsx';
import { RejectedLines } from './rejected-lines.tsx';
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

type LeftOut = {
  readonly rejected: readonly RejectedLine[];
  readonly rejectedCount: number;
  readonly isCut: boolean;
};
const nothingLeftOut: LeftOut = { rejected: [], rejectedCount: 0, isCut: false };

/** The lists of AI sites that a person imported, and the lines of the last one that were left out. */
export function AiSiteLists() {
  const { files, problem, change } = useImported<ImportedSiteList, ListProblem>(loadSiteLists);
  const [left, setLeft] = useState<LeftOut>(nothingLeftOut);
  const add = async (file: File): Promise<ListProblem | undefined> => {
    setLeft(nothingLeftOut);
    if (file.size > 4 * aiListLimits.maxLength) return 'too-large'; // UTF-8 takes up to four bytes a character
    const parsed = parseBlocklist(await file.text());
    if (parsed.kind === 'refused') return parsed.why;
    const { hosts, exceptions, rejectedCount } = parsed;
    setLeft(parsed);
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
      {left.isCut && <Notice tone="advice" words={text('aiSitesCut', writeCount(aiListLimits.maxLines))} />}
      <RejectedLines lines={left.rejected} count={left.rejectedCount} />
    </ImportedLists>
  );
}
