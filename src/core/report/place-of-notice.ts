/**
 * Whom a notice about a page reaches.
 * space  a Space of Hugging Face, `owner/name`; where its address leaves open which part is the owner, all that it may be
 * site   another site, by its host
 */
export type NoticePlace =
  | { readonly kind: 'space'; readonly spaces: readonly [string, ...string[]] }
  | { readonly kind: 'site'; readonly host: string };

/** The parts of a page's address, as `URL` has them. */
type PageAddress = { readonly protocol: string; readonly hostname: string; readonly pathname: string };

/** @returns undefined for what is no page of the web. */
export function placeOfNotice({ protocol, hostname, pathname }: PageAddress): NoticePlace | undefined {
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const space = hostname === 'huggingface.co' ? spaceOfPath(pathname) : undefined;
  const [first, ...others] = space ? [space] : spacesOfHost(hostname);
  if (first !== undefined) return { kind: 'space', spaces: [first, ...others] };
  return { kind: 'site', host: hostname.replace(/^www\./, '') };
}

function spaceOfPath(path: string): string | undefined {
  const [, owner, name] = /^\/spaces\/([\w.-]+)\/([\w.-]+)/.exec(path) ?? [];
  return owner !== undefined && name !== undefined ? `${owner}/${name}` : undefined;
}

/** `owner-name.hf.space`: both may have hyphens of their own. */
function spacesOfHost(host: string): readonly string[] {
  const [, label] = /^([a-z\d-]+)\.(?:static\.)?hf\.space$/.exec(host) ?? [];
  const words = (label ?? '').split('-');
  return words
    .slice(1)
    .map((_, at) => `${words.slice(0, at + 1).join('-')}/${words.slice(at + 1).join('-')}`)
    .filter((space) => /^[^-/].*\/[^-]/.test(space));
}
