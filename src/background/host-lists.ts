import type { Reply } from '../contract/messages.ts';
import { nearestListed, type SitesOfList } from '../core/context/sorted-sites.ts';
import type { HostList } from '../core/settings/host-list.ts';
import type { ListedSite } from '../core/settings/listed-site.ts';
import { parseSites, type Site } from '../core/settings/site.ts';
import { hostOf } from '../platform/active-tab.ts';
import { dropHostList, findHostList } from '../platform/host-list-store.ts';
import { logProblem } from '../platform/log.ts';
import type { Sender } from '../platform/messages-in.ts';
import { loadSettings } from '../platform/settings-store.ts';
import { withTimeout } from '../platform/with-timeout.ts';

/** A frame waits four seconds for its hello, and asks again later. */
const diskTimeoutMs = 2000;

/** Lists that were read since this worker woke. What lies under an id never changes. */
const read = new Map<string, Promise<SitesOfList | undefined>>();

/** What the lists of websites say of sites. A list that cannot be read means every site: none is loosened by that. */
export async function listedSites(
  lists: readonly HostList[],
  sites: readonly Site[],
): Promise<readonly ListedSite[]> {
  for (const listId of read.keys()) if (!lists.some((list) => list.listId === listId)) read.delete(listId);
  const found = await Promise.all(
    lists.map(async ({ listId }) => {
      const list = await sitesOf(listId);
      return sites.flatMap((site): ListedSite[] => {
        const by = list ? nearestListed(list, site) : site;
        return by === undefined ? [] : [{ site, by, listId }];
      });
    }),
  );
  return found.flat();
}

async function sitesOf(listId: string): Promise<SitesOfList | undefined> {
  const reading =
    read.get(listId) ?? withTimeout(findHostList(listId), { timeoutMs: diskTimeoutMs, label: 'host list' });
  read.set(listId, reading);
  try {
    const list = await reading;
    if (!list) read.delete(listId);
    return list;
  } catch (problem) {
    logProblem('host list', problem);
    read.delete(listId); // read again when asked again
    return undefined;
  }
}

/** What lists say of the site of a frame and of the page around it; of a page of ours, of the host that it asks for. */
export async function findHost(host: string, sender: Sender): Promise<Reply<'hosts/find'>> {
  const { settings } = await loadSettings();
  const hosts = sender.kind === 'frame' ? [hostOf(sender.topUrl), host] : [host];
  return { listed: await listedSites(settings.hostLists, parseSites(hosts)) };
}

/** Frees the disk of what lists named that are gone. What stays behind is no problem: nobody asks for it. */
export function forgetGone(before: readonly HostList[], after: readonly HostList[]): void {
  for (const { listId } of before) {
    if (after.some((list) => list.listId === listId)) continue;
    dropHostList(listId).catch((problem: unknown) => logProblem('host list', problem));
  }
}
