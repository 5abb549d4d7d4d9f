import { joinBlocklists } from '../core/context/parse-blocklist.ts';
import type { SiteList } from '../core/context/site-list.ts';
import { logProblem } from '../platform/log.ts';
import { loadSiteLists, onSiteListsChanged } from '../platform/site-list-store.ts';

let joined: Promise<SiteList> | undefined;

/** Whether a host is on a list of AI sites that a person imported. A list that cannot be read counts as none. */
export async function isAiSite(host: string): Promise<boolean> {
  joined ??= loadSiteLists().then(joinBlocklists, (problem: unknown) => {
    logProblem('lists of AI sites', problem);
    joined = undefined; // read again when asked again
    return joinBlocklists([]);
  });
  return (await joined).has(host);
}

/** Reads the lists anew after a person has changed them. */
export function followAiSites(): void {
  onSiteListsChanged(() => {
    joined = undefined;
  }, new AbortController().signal);
}
