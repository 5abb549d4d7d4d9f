/** Small questions that every parser of this folder asks of an unknown value. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A whole number from 0 on. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** The member of `words` that `value` is, or undefined. */
export function parseWord<Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}

export function isProbability(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

/** A text of at most `maxLength` UTF-16 units. */
export function isText(value: unknown, maxLength: number): value is string {
  return typeof value === 'string' && value.length <= maxLength;
}

/** A list whose every item can be parsed; undefined for a longer one and for one with an item that cannot. */
export function parseListOf<Item>(
  value: unknown,
  parseItem: (item: unknown) => Item | undefined,
  maxCount: number,
): readonly Item[] | undefined {
  if (!Array.isArray(value) || value.length > maxCount) return undefined;
  const items = value.map(parseItem).filter((item) => item !== undefined);
  return items.length === value.length ? items : undefined;
}

/** The named fields of a record that are there; undefined when one is no text, or too long. */
export function optionalTexts<Name extends string>(
  record: Readonly<Record<string, unknown>>,
  names: readonly Name[],
  maxLength: number,
): { readonly [Key in Name]?: string } | undefined {
  const present = names.filter((name) => record[name] !== undefined);
  if (!present.every((name) => isText(record[name], maxLength))) return undefined;
  // Only those names, and each has a text by the line above.
  return Object.fromEntries(present.map((name) => [name, record[name]])) as { [Key in Name]?: string };
}
