/** Places of one name that are looked at, values that are read, and the length of each. */
const maxPlaces = 200;
const maxValues = 50;
const maxValueLength = 256 * 1024;

/**
 * Finds the values of a property in an XMP packet by its local name, in every spelling: attribute, element,
 * `rdf:resource`, or the items of a list. Writers choose their own prefixes, so the prefix is not looked at.
 * No XML parser: workers have none, and a packet that is cut off still says what it says.
 * @param localName letters and digits only.
 * @returns values with their entities decoded, in the order of the packet. Never throws.
 * Source: XMP part 1, 7.
 */
export function xmpValues(packet: string, localName: string): readonly string[] {
  const values: string[] = [];
  let places = 0;
  const name = new RegExp(`([\\s<])([A-Za-z_][\\w.-]{0,40}:${localName})(?=[\\s=>/])`, 'g');
  for (const match of packet.matchAll(name)) {
    places += 1;
    if (values.length >= maxValues || places > maxPlaces) break;
    const [, before = '', qualifiedName = ''] = match;
    const end = match.index + match[0].length;
    values.push(...(before === '<' ? readElement(packet, qualifiedName, end) : readAttribute(packet, end)));
  }
  return values.map((value) => decodeEntities(value).trim()).filter((value) => value !== '');
}

function readAttribute(packet: string, from: number): readonly string[] {
  const opening = /^\s{0,20}=\s{0,20}(["'])/.exec(packet.slice(from, from + 50));
  if (!opening) return [];
  const start = from + opening[0].length;
  const rest = packet.slice(start, start + maxValueLength);
  const end = rest.indexOf(opening[1] ?? '"');
  return end < 0 ? [] : [rest.slice(0, end)];
}

function readElement(packet: string, qualifiedName: string, from: number): readonly string[] {
  const rest = packet.slice(from, from + maxValueLength); // an end that is further away is none
  const tagEnd = rest.indexOf('>');
  if (tagEnd < 0) return [];
  const tag = rest.slice(0, Math.min(tagEnd, 4096));
  const resource = /\srdf:resource\s{0,20}=\s{0,20}["']([^"']*)/.exec(` ${tag}`)?.[1];
  if (resource !== undefined) return [resource];
  if (tag.endsWith('/')) return [];
  const closing = rest.indexOf(`</${qualifiedName}`, tagEnd);
  if (closing < 0) return [];
  const inner = rest.slice(tagEnd + 1, closing);
  return inner.includes('<') ? readItems(inner) : [inner];
}

function readItems(inner: string): readonly string[] {
  const items: string[] = [];
  for (const [, text = ''] of inner.matchAll(/<rdf:li(?:\s[^>]{0,200})?>([^<]*)/g)) {
    if (items.push(text) >= maxValues) break;
  }
  return items;
}

const namedEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five names of XML and numbers; no others, since none is declared in a packet. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/g, (all, name: string) => {
    if (!name.startsWith('#')) return namedEntities[name] ?? all;
    const codePoint = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : all;
  });
}
