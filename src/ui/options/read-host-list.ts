import { hostListLimits, parseBlocklist, type RejectedLine } from '../../core/context/parse-blocklist.ts';
import { sortSites } from '../../core/context/sorted-sites.ts';
import {
  type HostList,
  type HostListRule,
  hostListName,
  makeHostListId,
  maxHostLists,
} from '../../core/settings/host-list.ts';
import { dropLeftBehind, keepHostList } from '../../platform/host-list-store.ts';
import { logProblem } from '../../platform/log.ts';

export type HostListProblem = 'too-large' | 'too-many-lines' | 'no-sites' | 'too-many' | 'not-kept';

export type ReadHostList =
  | { readonly kind: 'read'; readonly list: HostList; readonly rejected: readonly RejectedLine[] }
  | { readonly kind: 'refused'; readonly why: HostListProblem };

/**
 * Reads a file as a list of websites and keeps what it names. It holds nowhere by that: it still has to be added to the
 * settings, which the background does. Never throws.
 * @param lists those that are there: one of the same name would be replaced.
 */
export async function readHostList(
  file: File,
  rule: HostListRule,
  lists: readonly HostList[],
): Promise<ReadHostList> {
  if (file.size > hostListLimits.maxLength) return refused('too-large');
  const name = hostListName(file.name) ?? 'list';
  const isReplacing = lists.some((list) => list.name === name);
  if (lists.length >= maxHostLists && !isReplacing) return refused('too-many');
  try {
    const parsed = parseBlocklist(await file.text(), hostListLimits);
    if (parsed.kind === 'refused') return refused(parsed.why);
    if (parsed.isCut) return refused('too-many-lines');
    const { rejected, rejectedCount } = parsed;
    const { sites, count } = sortSites(parsed.hosts);
    const listId = makeHostListId(Date.now(), randomHex());
    const known = lists.map((list) => list.listId);
    await dropLeftBehind(known, Date.now());
    const isKept = await keepHostList(listId, { sites, exceptions: sortSites(parsed.exceptions).sites });
    if (!isKept) return refused('not-kept');
    return { kind: 'read', list: { listId, name, rule, siteCount: count, rejectedCount }, rejected };
  } catch (problem) {
    logProblem('host list', problem);
    return refused('not-kept');
  }
}

function refused(why: HostListProblem): ReadHostList {
  return { kind: 'refused', why };
}

function randomHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
