import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files of a folder and of those in it, sorted. A corpus keeps its images in `files`, and what it knows of them
 * beside it: then only those count.
 */
export function findImageFiles(folder: string): readonly string[] {
  const files = join(folder, 'files');
  const start = statSync(files, { throwIfNoEntry: false })?.isDirectory() ? files : folder;
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(^|\/)(truth\.jsonl|[^/]*\.(md|pem|cfg|json|txt))$/.test(path))
    .sort();
}
