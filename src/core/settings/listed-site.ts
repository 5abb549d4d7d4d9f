import type { HostList } from './host-list.ts';
import type { Site } from './site.ts';
import { type SiteRule, siteRuleFor } from './site-rule.ts';

/** That a list of websites means a site, by a name of the list: the site's own, or that of a site above it. */
export type ListedSite = { readonly site: Site; readonly by: Site; readonly listId: string };

/** What is taken for true of lists that nobody could look into: each means every site. So none of them is ever loosened. */
export function onEveryList(lists: readonly HostList[], sites: readonly Site[]): readonly ListedSite[] {
  return lists.flatMap(({ listId }) => sites.map((site) => ({ site, by: site, listId })));
}

/**
 * The lists that hold in a frame. A person's own rule for a site beats what a list says of it, or of a site above; what a
 * list says of a site below that of the rule still holds there.
 */
export function listsThatHold(
  sites: readonly Site[],
  {
    hostLists,
    siteRules,
  }: { readonly hostLists: readonly HostList[]; readonly siteRules: readonly SiteRule[] },
  listed: readonly ListedSite[],
): readonly HostList[] {
  const holding = listed.filter(({ site, by }) => {
    const own = siteRuleFor(siteRules, site);
    return sites.includes(site) && (!own || own.site.length < by.length);
  });
  return hostLists.filter((list) => holding.some(({ listId }) => listId === list.listId));
}
