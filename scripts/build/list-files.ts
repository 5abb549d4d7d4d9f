import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export type ListedFile = {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly sizeBytes: number;
};

/** Every file below a folder, sorted by path. */
export function listFiles(folder: string): readonly ListedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(folder, file).split(sep).join('/'),
      sizeBytes: statSync(file).size,
    }))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}
