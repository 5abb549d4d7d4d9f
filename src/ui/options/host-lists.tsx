import { useEffect, useState } from 'preact/hooks';
import type { RejectedLine } from '../../core/context/parse-blocklist.ts';
import type { SettingsChange } from '../../core/settings/change-settings.ts';
import { type HostList, type HostListRule, hostListRules } from '../../core/settings/host-list.ts';
import { keptHostLists } from '../../platform/host-list-store.ts';
import { type MessageKey, text } from '../../platform/i18n.ts';
import { logProblem } from '../../platform/log.ts';
import { Choice } from '../components/choice.tsx';
import { Notice } from '../components/notice.tsx';
import { siteRuleName } from '../components/site-rule-choice.tsx';
import { writeCount } from '../components/write-number.ts';
import { ImportedLists } from './imported-lists.tsx';
import { type HostListProblem, readHostList } from './read-host-list.ts';
import { RejectedLines } from './rejected-lines.tsx';

const problemKeys: Readonly<Record<HostListProblem, MessageKey>> = {
  'too-large': 'hostListsProblem_too_large',
  'too-many-lines': 'hostListsProblem_too_many_lines',
  'no-sites': 'aiSitesProblem_no_sites',
  'too-many': 'aiSitesProblem_too_many',
  'not-kept': 'hostListsProblem_not_kept',
};

const ruleChoices = () => hostListRules.map((rule) => [rule, siteRuleName(rule)] as const);

type Reading =
  | { readonly kind: 'nothing' | 'reading' }
  | { readonly kind: 'refused'; readonly why: HostListProblem }
  | { readonly kind: 'read'; readonly rejected: readonly RejectedLine[]; readonly rejectedCount: number };

/** The lists of websites that a person imported, and what holds on the websites of each. */
export function HostLists(props: {
  readonly lists: readonly HostList[];
  readonly onChange: (change: SettingsChange) => void;
}) {
  const { lists, onChange } = props;
  const [nextRule, setNextRule] = useState<HostListRule>('cover-all');
  const [reading, setReading] = useState<Reading>({ kind: 'nothing' });
  const add = async (file: File) => {
    setReading({ kind: 'reading' });
    await nextFrame();
    const read = await readHostList(file, nextRule, lists);
    if (read.kind === 'refused') return setReading(read);
    const { list, rejected } = read;
    setReading({ kind: 'read', rejected, rejectedCount: list.rejectedCount });
    onChange({ kind: 'add-host-list', list });
  };
  return (
    <ImportedLists
      words={{
        title: text('hostListsTitle'),
        explain: text('hostListsExplain'),
        none: text('trustNone'),
        add: text('hostListsAdd'),
      }}
      accept=".txt,.list,.hosts,.csv"
      rows={lists.map(({ listId, name, rule, siteCount, rejectedCount }) => ({
        name,
        count: text('aiSitesCount', writeCount(siteCount), writeCount(rejectedCount)),
        remove: text('trustRemove', name),
        choice: (
          <Choice
            shape="row"
            label={text('hostListRuleOf', name)}
            value={rule}
            choices={ruleChoices()}
            onChoice={(chosen) => onChange({ kind: 'set-host-list-rule', listId, rule: chosen })}
          />
        ),
      }))}
      problem={reading.kind === 'refused' ? text(problemKeys[reading.why]) : undefined}
      onAdd={(file) => void add(file)}
      onRemove={(removed) => {
        const list = lists.find(({ name }) => name === removed);
        if (list) onChange({ kind: 'remove-host-list', listId: list.listId });
      }}
    >
      <LostLists lists={lists} />
      {reading.kind === 'reading' && <Notice tone="advice" words={text('hostListsReading')} />}
      {reading.kind === 'read' && <RejectedLines lines={reading.rejected} count={reading.rejectedCount} />}
      <Choice label={text('hostListsKind')} value={nextRule} choices={ruleChoices()} onChoice={setNextRule} />
    </ImportedLists>
  );
}

/** Lists whose websites are no longer on the disk: they hold everywhere until somebody does something about it. */
function LostLists({ lists }: { readonly lists: readonly HostList[] }) {
  const [lost, setLost] = useState<readonly string[]>([]);
  const ids = lists.map(({ listId }) => listId).join(' ');
  useEffect(() => {
    let isGone = false;
    keptHostLists().then(
      (kept) =>
        !isGone && setLost(ids.split(' ').filter((listId) => listId !== '' && !kept.includes(listId))),
      (problem: unknown) => logProblem('host lists', problem),
    );
    return () => {
      isGone = true;
    };
  }, [ids]);
  return (
    <>
      {lists
        .filter(({ listId }) => lost.includes(listId))
        .map(({ listId, name }) => (
          <Notice key={listId} tone="failure" words={text('hostListLost', name)} />
        ))}
    </>
  );
}

/** What is said while a list is read must be seen before that takes all of the page's time. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
