import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright';
import registry from '../models/registry.json';
import { serveTestPage } from '../test/browser/harness/build-test-page.ts';
import { answerFile, type TestSite } from '../test/browser/harness/test-site.ts';

/** The model by itself in a worker of a page: what a verdict costs at the very least. */
export type BareModel = {
  /** Runs the model once. @returns milliseconds of `session.run` alone. */
  run(): Promise<number>;
};

/** V8 compiles hot code again while it runs; after this many runs the times no longer fall. */
const warmUpRuns = 12;

const modelPath = '/bare-model.onnx';

/** Builds the page once for all browsers. @returns its path on the site. */
export async function serveBarePage(site: TestSite): Promise<string> {
  const [row] = registry.models;
  if (!row) throw new Error('models/registry.json is empty');
  const isolated = isolatedSite(site);
  isolated.route(modelPath, answerFile('application/octet-stream', readFileSync(`models/${row.file}`)));
  return serveTestPage(isolated, 'bench/bare-page');
}

/** Loads the model in a page of its own, warm. @param threads of ONNX Runtime. */
export async function openBareModel(
  context: BrowserContext,
  pageUrl: string,
  threads: number,
): Promise<BareModel> {
  const [row] = registry.models;
  if (!row) throw new Error('models/registry.json is empty');
  const page = await context.newPage();
  await page.goto(pageUrl);
  const { name: inputName, edgePx } = row.input;
  const load = { modelUrl: modelPath, inputName, edgePx, threads };
  const worker = await page.evaluate((options) => window.loadBareModel(options), load);
  const run = () => page.evaluate((index) => window.runBareModel(index), worker);
  for (let count = 0; count < warmUpRuns; count++) await run();
  return { run };
}

/** Pages get threads only when they share their process with no other origin, and say so by these headers. */
function isolatedSite(site: TestSite): TestSite {
  return {
    ...site,
    route: (path, route) =>
      site.route(path, (request, response) => {
        response.setHeader('cross-origin-opener-policy', 'same-origin');
        response.setHeader('cross-origin-embedder-policy', 'require-corp');
        return route(request, response);
      }),
  };
}
