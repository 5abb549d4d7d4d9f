import { mkdirSync } from 'node:fs';
import { build } from 'vite';
import { listFiles } from './build/list-files.ts';
import { sizeTable } from './build/size-table.ts';
import { zipFolder } from './build/zip-folder.ts';
import { main as buildModel } from './build-model.ts';

const extensionDir = 'dist/chrome';
const zipFile = 'dist/safer-spaces-chrome.zip';

/** Builds the unpacked extension and the zip that a store takes, and prints what each part weighs. */
export async function main(): Promise<void> {
  await buildModel([]);
  mkdirSync('dist', { recursive: true });
  await build({ logLevel: 'warn' });
  const zipBytes = zipFolder(extensionDir, zipFile);
  console.log(sizeTable(listFiles(extensionDir)));
  console.log(`\n${extensionDir}  the unpacked extension`);
  console.log(`${zipFile}  ${(zipBytes / 1e6).toFixed(1)} MB, ready for a store`);
}
