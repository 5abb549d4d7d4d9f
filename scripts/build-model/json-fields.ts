/** A JSON object whose fields have not been looked at yet. */
export type JsonFields = Readonly<Record<string, unknown>>;

/** @throws unless the value is a JSON object. */
export function asFields(value: unknown, what: string): JsonFields {
  if (typeof value !== 'object' || value === null) throw new Error(`${what} is not an object`);
  return value as JsonFields; // every object can be asked for a field by name
}

/** @throws unless the value is an array. */
export function asList(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${what} is not a list`);
  return value;
}

/** @throws unless the value is a finite number. */
export function asNumber(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`${what} is not a number`);
  return value;
}

/** @throws unless the value is a text. */
export function asText(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new Error(`${what} is not a text`);
  return value;
}

/** @throws unless the value is one of the words. */
export function asOneOf<Word extends string>(value: unknown, words: readonly Word[], what: string): Word {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new Error(`${what} is ${JSON.stringify(value)}, not ${words.join(' or ')}`);
  return word;
}
