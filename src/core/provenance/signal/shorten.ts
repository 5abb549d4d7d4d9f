const maxDetailLength = 160;

/** A field's name and value in one line, for a person to read. */
export function describeField(key: string, text: string): string {
  const line = text
    .slice(0, 4 * maxDetailLength)
    .replace(/\s+/g, ' ')
    .trim();
  const shown = line.length > maxDetailLength ? `${line.slice(0, maxDetailLength)}…` : line;
  return key === '' ? shown : `${key}: ${shown}`;
}
