/** The parts of an http(s) address that rules look at. */
export type Address = {
  /** Lower case, without the port; IDN in the form in which the browser gave it. */
  readonly host: string;
  /** Empty where the address has none. */
  readonly port: string;
  /** From the first slash, still encoded. */
  readonly path: string;
  /** After the question mark, still encoded. */
  readonly query: string;
};

const pattern =
  /^https?:\/\/(?:[^/?#@\\]*@)?([^/?#:@\\[\]\s]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?([/][^?#]*)?(?:\?([^#]*))?/i;

/** Splits an address as the browser writes it (`URL.href`, `currentSrc`); undefined for any other scheme. Never throws. */
export function parseAddress(url: string): Address | undefined {
  const [, host, port = '', path = '/', query = ''] = pattern.exec(url) ?? [];
  return host === undefined ? undefined : { host: host.toLowerCase().replace(/\.$/, ''), port, path, query };
}

/** Whether a host is a name or lies below it: never `notexample.com` for `example.com`. */
export function isWithin(host: string, name: string): boolean {
  return host === name || host.endsWith(`.${name}`);
}

/** Decodes %XX where it can; what is no UTF-8 stays as it is. Never throws. */
export function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // hostile or cut off in the middle of a letter: it is read as it stands
  }
}
