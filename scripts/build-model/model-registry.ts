import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type registry from '../../models/registry.json';

/** One row of models/registry.json. */
export type ModelRow = (typeof registry.models)[number];

/** What a built file must be. */
export type FileIdentity = { readonly sha256: string; readonly bytes: number };

const modelsFolder = new URL('../../models/', import.meta.url);
const registryFile = new URL('registry.json', modelsFolder);

/** @throws when the registry has no row with that id. */
export function readModelRow(id: string): ModelRow {
  // The file is checked against the type by the compiler, which imports it above, and by test/models.
  const { models } = JSON.parse(readFileSync(registryFile, 'utf8')) as typeof registry;
  const row = models.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`models/registry.json has no row '${id}'`);
  return row;
}

/** Path of the model on disk, built or not. */
export function modelPath(row: ModelRow): string {
  return fileURLToPath(new URL(row.file, modelsFolder));
}

/** Changes hash and size in one row and leaves the rest of the file, its layout too, as it is. */
export function writeFileIdentity(row: ModelRow, { sha256, bytes }: FileIdentity): void {
  const text = readFileSync(registryFile, 'utf8');
  const before = new RegExp(`"sha256": "${row.sha256}",(\\s+)"bytes": ${row.bytes}\\b`);
  if (!before.test(text)) throw new Error(`row '${row.id}' does not name bytes right after sha256`);
  writeFileSync(registryFile, text.replace(before, `"sha256": "${sha256}",$1"bytes": ${bytes}`));
}
