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

/** The classifier by itself, and with the detector's head on it, which is what the extension runs. */
export type BareModelId = 'nsfw-mobilenet-v2' | 'ai-detector';

export type BareModelOptions = {
  readonly model: BareModelId;
  /** Of ONNX Runtime. */
  readonly threads: number;
};

/** Builds the page once for all browsers. @returns its path on the site. */
export async function serveBarePage(site: TestSite): Promise<string> {
  const isolated = isolatedSite(site);
  for (const { id, file } of registry.models) {
    isolated.route(modelPath(id), answerFile('application/octet-stream', readFileSync(`models/${file}`)));
  }
  return serveTestPage(isolated, 'bench/bare-page');
}

/** Loads a model in a page of its own, warm. */
export async function openBareModel(
  context: BrowserContext,
  pageUrl: string,
  { model, threads }: BareModelOptions,
): Promise<BareModel> {
  const row = registry.models.find(({ id }) => id === model);
  if (!row) throw new Error(`models/registry.json has no row '${model}'`);
  const page = await context.newPage();
  await page.goto(pageUrl);
  const { name: inputName, edgePx } = row.input;
  const load = { modelUrl: modelPath(model), inputName, edgePx, threads };
  const worker = await page.evaluate((options) => window.loadBareModel(options), load);
  const run = () => page.evaluate((index) => window.runBareModel(index), worker);
  for (let count = 0; count < warmUpRuns; count++) await run();
  return { run };
}

function modelPath(id: string): string {
  return `/bare-${id}.onnx`;
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
