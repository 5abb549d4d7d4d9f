import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { ensureChromium } from '../bootstrap.mjs';
import { targets } from '../build/targets.ts';
import { imageTypes } from '../start/find-images.ts';
import { launchBrowser } from '../start/launch-with-extension.ts';
import type { ModelAnswers } from './page/judge-page.ts';

/** A headless Chromium in which the extension's decoders and models run. */
export type JudgeBrowser = {
  /** @param index of the file in the list that the browser was opened with. Never rejects for a broken file. */
  judge(index: number): Promise<ModelAnswers>;
  /** @param rgb model input. @returns the model's answer. */
  judgePixels(rgb: Uint8Array): Promise<readonly number[]>;
  close(): Promise<void>;
};

const pageFolder = 'scripts/eval/page';
const pageTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** Builds the page, serves it and the named files of the folder on loopback, and opens it. */
export async function openJudgeBrowser(folder: string, files: readonly string[]): Promise<JudgeBrowser> {
  const builtPage = await buildPage();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = files[Number(/^\/files\/(\d+)$/.exec(path)?.[1] ?? -1)];
    try {
      const [type, body] = file === undefined ? readPage(builtPage, path) : readImage(folder, file);
      response.setHeader('content-type', type);
      response.end(body);
    } catch {
      response.writeHead(404).end(); // gone, or never there: the page tells of it
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is one
  const browser = await launchBrowser({
    executablePath: await ensureChromium(),
    extensionDir: undefined,
    headless: true,
  });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(`http://127.0.0.1:${port}/index.html`);
  return {
    judge: (index) => page.evaluate((url) => window.judgeFile(url), `/files/${index}`),
    judgePixels: (rgb) => page.evaluate((pixels) => window.judgePixels(pixels), [...rgb]),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      rmSync(builtPage, { recursive: true });
    },
  };
}

/** @returns the folder of the built page. */
async function buildPage(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'safer-spaces-eval-'));
  await build({
    root: pageFolder,
    configFile: false,
    logLevel: 'error',
    assetsInclude: ['**/*.onnx'],
    worker: { format: 'es' },
    build: { outDir, assetsInlineLimit: 0, target: targets.chrome },
  });
  return outDir;
}

function readPage(folder: string, path: string): readonly [type: string, body: Buffer] {
  return [pageTypes[extname(path)] ?? 'application/octet-stream', readFileSync(join(folder, path))];
}

function readImage(folder: string, file: string): readonly [type: string, body: Buffer] {
  return [imageTypes.get(extname(file).toLowerCase()) ?? '', readFileSync(join(folder, file))];
}
