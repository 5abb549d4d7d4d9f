import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { encodeOnnxModel } from './encode-onnx-model.ts';
import { joinHead } from './join-head.ts';
import { kerasToOnnx } from './keras-to-onnx.ts';
import { type FileIdentity, type ModelRow, modelPath, readModelRow } from './model-registry.ts';
import { readNsfwjsModel } from './read-nsfwjs-model.ts';

/**
 * Builds the model unless the file is there with the hash that the registry names.
 * @returns its path.
 * @throws when the built bytes are not those that the registry names; nothing is written then.
 */
export function ensureModel(row: ModelRow): string {
  const path = modelPath(row);
  if (existsSync(path) && identify(readFileSync(path)).sha256 === row.sha256) return path;
  const bytes = convertModel(row);
  const { sha256 } = identify(bytes);
  if (sha256 !== row.sha256) throw new Error(explainMismatch(row, sha256));
  writeModel(path, bytes);
  return path;
}

/** Builds the model whatever the registry says. @returns what the registry should say. */
export function rebuildModel(row: ModelRow): FileIdentity {
  const bytes = convertModel(row);
  writeModel(modelPath(row), bytes);
  return identify(bytes);
}

function convertModel(row: ModelRow): Uint8Array {
  const { source } = row;
  if (source.head !== undefined) return joinHead(convertModel(readModelRow(source.model)), source);
  return encodeOnnxModel(kerasToOnnx(row.id, readNsfwjsModel(source.path)));
}

/** Under another name first: whoever reads meanwhile, such as a test beside this one, sees whole files only. */
function writeModel(path: string, bytes: Uint8Array): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, path);
}

function identify(bytes: Uint8Array): FileIdentity {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

function explainMismatch(row: ModelRow, sha256: string): string {
  const origin = row.source.head ?? `${row.source.package} ${row.source.version}`;
  return [
    `the built ${row.file} has sha256 ${sha256}, models/registry.json says ${row.sha256}.`,
    `Either ${origin} is not what it was, or the conversion has changed.`,
    'If that was meant: run with --write, run the parity test, measure again and update the card.',
  ].join('\n');
}
