import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { listFiles } from './list-files.ts';

/** A zip of the same files is the same zip, whenever it is made. */
const fixedTime = new Date('2020-01-01T00:00:00');

/** Packs a folder's files, paths relative to it. @returns size of the zip in bytes. */
export function zipFolder(folder: string, zipFile: string): number {
  const entries: Zippable = {};
  for (const { path } of listFiles(folder)) {
    entries[path] = [readFileSync(join(folder, path)), { mtime: fixedTime, level: 9 }];
  }
  const zip = zipSync(entries);
  writeFileSync(zipFile, zip);
  return zip.byteLength;
}
