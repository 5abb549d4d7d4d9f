import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { listFiles } from '../../../scripts/build/list-files.ts';
import { targets } from '../../../scripts/build/targets.ts';
import { answerFile, type TestSite } from './test-site.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

/**
 * Builds a page of ours that runs modules of `src` outside the extension, and serves it.
 * @param folder of the page: index.html and what it imports.
 * @returns path of the page on the site.
 */
export async function serveTestPage(site: TestSite, folder: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'safer-spaces-page-'));
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, assetsInlineLimit: 0, target: targets.chrome },
  });
  for (const { path } of listFiles(outDir)) {
    const contentType = contentTypes[extname(path)] ?? 'application/octet-stream';
    site.route(`/${path}`, answerFile(contentType, readFileSync(join(outDir, path))));
  }
  rmSync(outDir, { recursive: true });
  return '/index.html';
}
