import { maxTextBytes } from '../container/limits.ts';

export type JsonRecord = { readonly [key: string]: unknown };

/**
 * Parses JSON as image generators write it: Python's NaN and Infinity become null, and so do 1 MB and more.
 * @returns undefined when it is no JSON. Never throws.
 */
export function parseJson(text: string): unknown {
  if (text.length > maxTextBytes || !/^\s*[[{"]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return /NaN|Infinity|\0/.test(text) ? parsePythonJson(text) : undefined; // hostile or cut off: as if not there
  }
}

function parsePythonJson(text: string): unknown {
  const json = text.replace(/([:[,]\s*)-?(?:NaN|Infinity)\b/g, '$1null').replaceAll('\0', ' ');
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // it was not only the numbers
  }
}

/** The same, for an object; undefined for anything else. */
export function parseJsonRecord(text: string): JsonRecord | undefined {
  return toRecord(parseJson(text));
}

/** A JSON object; undefined for an array and for everything else. */
export function toRecord(value: unknown): JsonRecord | undefined {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as JsonRecord) : undefined; // an object's keys are strings
}

/** The text at a key; undefined for another type, and for inherited names such as `constructor`. */
export function textAt(record: JsonRecord | undefined, key: string): string | undefined {
  const value = record && Object.hasOwn(record, key) ? record[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** The object at a key. */
export function recordAt(record: JsonRecord | undefined, key: string): JsonRecord | undefined {
  return record && Object.hasOwn(record, key) ? toRecord(record[key]) : undefined;
}

/** The array at a key; empty for anything else. */
export function listAt(record: JsonRecord | undefined, key: string): readonly unknown[] {
  const value = record && Object.hasOwn(record, key) ? record[key] : undefined;
  return Array.isArray(value) ? value : [];
}

/** The objects of the array at a key; its other values are left out. */
export function recordsAt(record: JsonRecord | undefined, key: string): readonly JsonRecord[] {
  return listAt(record, key).flatMap((value) => {
    const inner = toRecord(value);
    return inner ? [inner] : [];
  });
}
