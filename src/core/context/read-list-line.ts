import { parseHost } from './parse-host.ts';

/** Why a line of a list is left out. */
export const rejections = ['cosmetic', 'path', 'pattern', 'option', 'not-a-host', 'too-long'] as const;

export type Rejection = (typeof rejections)[number];

/** What one line of a list says. */
export type ListLine =
  | { readonly kind: 'site'; readonly host: string }
  /** A site that is not on the list, though one above it may be. */
  | { readonly kind: 'exception'; readonly host: string }
  /** A comment or an empty line. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'rejected'; readonly why: Rejection };

const maxLineLength = 2000;
const nothing = { kind: 'nothing' } as const;

/** Options under which a rule is for a whole site; with any other it is for something else. */
const siteOptions =
  /^(?:all|document|doc|popup|important|image|third-party|3p|~third-party|1p)(?:,(?:all|document|doc|popup|important|image|third-party|3p|~third-party|1p))*$/;

/**
 * Reads one line in the syntax of uBlock (`||example.com^`, `@@||…`, `$options`), uBlacklist (`*://*.example.com/*`,
 * `@*://…`), a hosts file, or a bare host. Only rules for whole sites are taken. Never throws.
 */
export function readListLine(line: string): ListLine {
  const text = line.trim();
  if (text.length > maxLineLength) return rejected('too-long');
  if (text === '' || /^(?:!|;|\[|#(?![#@?%$])|---$)/.test(text)) return nothing;
  if (/#[@?$%]{0,3}#|#\$#|\$\$/.test(text)) return readCosmetic(text);
  const isException = /^@@?/.test(text);
  const rule = text
    .replace(/^@@?/, '')
    .replace(/\s#.*$/, '')
    .trim();
  const answer = readRule(rule);
  return isException && answer.kind === 'site' ? { ...answer, kind: 'exception' } : answer;
}

/** uBlock's lists hide search results by the address that they link to: `…##a[href*="example.com"]…`. */
function readCosmetic(text: string): ListLine {
  const target = /^[^#]*##[^"]*a\[href\*="([^"/]+)\/?"\][^"]*$/.exec(text)?.[1];
  const host = target === undefined ? undefined : parseHost(target.replace(/^(?:\/\/)?\.?/, ''));
  return host === undefined ? rejected('cosmetic') : { kind: 'site', host };
}

function readRule(rule: string): ListLine {
  if (/^\/.*\/[a-z]*$/.test(rule) || /^(?:title|url|text|path)(?:\/|\s*[*^$]?=)|^\$/i.test(rule))
    return rejected('pattern');
  const [pattern = '', options] = splitOptions(rule);
  if (options !== undefined && !siteOptions.test(options)) return rejected('option');
  const hostsLine = /^(?:0\.0\.0\.0|127\.0\.0\.1|::1?)\s+(\S+)$/.exec(pattern);
  const written =
    /^(?:\|\||\|?(?:\*|https?|http\*):\/\/|\/\/)?((?:\*\.)?[^/^|*\s:]+)(?::\*)?(\/\*?|\^\*?|\/\^)?\|?$/.exec(
      hostsLine?.[1] ?? pattern,
    )?.[1];
  if (written === undefined) return rejected(whyNot(pattern));
  const host = parseHost(written.replace(/^\*\./, ''));
  return host === undefined ? rejected('not-a-host') : { kind: 'site', host };
}

function splitOptions(rule: string): readonly [string, string?] {
  const at = rule.lastIndexOf('$');
  return at < 0 ? [rule] : [rule.slice(0, at), rule.slice(at + 1)];
}

/** Why a pattern is for no whole site: its host is not one, or only a part of the site is meant. */
function whyNot(pattern: string): Rejection {
  const [host = '', path] = pattern.replace(/^\|{0,2}(?:[a-z*]+:\/\/)?/i, '').split('/', 2);
  if (/[*^|]/.test(host.replace(/^\*\./, ''))) return /\s/.test(host) ? 'not-a-host' : 'pattern';
  return path === undefined ? 'not-a-host' : 'path';
}

function rejected(why: Rejection): ListLine {
  return { kind: 'rejected', why };
}
