import { useEffect, useState } from 'preact/hooks';
import type { HostList } from '../../core/settings/host-list.ts';
import type { ListedSite } from '../../core/settings/listed-site.ts';
import type { Site } from '../../core/settings/site.ts';
import { logProblem } from '../../platform/log.ts';
import { send } from '../../platform/send.ts';

const nothing: readonly ListedSite[] = [];

/** What lists of websites say of a site: asked of the background, which has them, and again when a list comes or goes. */
export function useListed(site: Site | undefined, lists: readonly HostList[]): readonly ListedSite[] {
  const [listed, setListed] = useState(nothing);
  const ids = lists.map(({ listId }) => listId).join();
  useEffect(() => {
    setListed(nothing);
    if (site === undefined || ids === '') return;
    let isGone = false;
    send({ name: 'hosts/find', host: site }).then(
      (answer) => !isGone && setListed(answer.listed),
      (problem: unknown) => logProblem('host lists', problem),
    );
    return () => {
      isGone = true;
    };
  }, [site, ids]);
  return listed;
}
