/** Hosts, each with all below it. */
export type SiteList = {
  readonly size: number;
  /** @param host as the browser gives it: lower case, IDN as `xn--`. */
  has(host: string): boolean;
};

/** Labels that a host may have; longer ones are no hosts. */
const maxLabels = 127;

/**
 * Makes a list that answers in as many look-ups as a host has labels, however long the list is. `example.com` is for
 * `sub.example.com`, too, and never for `notexample.com`. A host of `except` is not on the list, nor is what lies
 * below it, unless a longer name says so again.
 */
export function makeSiteList(names: Iterable<string>, except: Iterable<string> = []): SiteList {
  const listed = new Map<string, boolean>();
  for (const name of names) listed.set(name, true);
  for (const name of except) listed.set(name, false);
  return {
    size: listed.size,
    has: (host) => {
      let rest = host.endsWith('.') ? host.slice(0, -1) : host;
      for (let label = 0; label < maxLabels; label++) {
        const answer = listed.get(rest);
        if (answer !== undefined) return answer;
        const dot = rest.indexOf('.');
        if (dot < 0) return false;
        rest = rest.slice(dot + 1);
      }
      return false;
    },
  };
}
