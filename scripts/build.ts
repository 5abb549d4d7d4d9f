import { mkdirSync } from 'node:fs';
import { build } from 'vite';
import { listFiles } from './build/list-files.ts';
import { sizeTable } from './build/size-table.ts';
import { zipFolder } from './build/zip-folder.ts';
import { main as buildModel } from './build-model.ts';

const browsers = ['chrome', 'firefox'] as const;
type Browser = (typeof browsers)[number];

/** Builds the unpacked extension and the zip that a store takes, for the browsers named or for all of them. */
export async function main(names: readonly string[]): Promise<void> {
  await buildModel([]);
  mkdirSync('dist', { recursive: true });
  for (const browser of chosenBrowsers(names)) await buildFor(browser);
}

function chosenBrowsers(names: readonly string[]): readonly Browser[] {
  const unknown = names.find((name) => !browsers.some((browser) => browser === name));
  if (unknown !== undefined)
    throw new Error(`there is no build for '${unknown}', only for ${browsers.join()}`);
  return names.length === 0 ? browsers : browsers.filter((browser) => names.includes(browser));
}

/** Builds for one browser, and prints what each part weighs. */
async function buildFor(browser: Browser): Promise<void> {
  const extensionDir = `dist/${browser}`;
  const zipFile = `dist/safer-spaces-${browser}.zip`;
  // vite.config.ts makes the build of the browser that the mode names.
  await build({ mode: browser, logLevel: 'warn' });
  const zipBytes = zipFolder(extensionDir, zipFile);
  console.log(sizeTable(listFiles(extensionDir)));
  console.log(`\n${extensionDir}  the unpacked extension`);
  console.log(`${zipFile}  ${(zipBytes / 1e6).toFixed(1)} MB, ready for a store\n`);
}
