import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureChromium } from '../../scripts/bootstrap.mjs';
import { type LaunchedBrowser, launchBrowser } from '../../scripts/start/launch-with-extension.ts';
import { largestDifference } from '../../src/inference/choose-backend.ts';
import { buildTinyModel, tinyModelEdgePx } from '../fixtures/tiny-model.ts';
import type { GpuReport } from './gpu-page/gpu-page.ts';
import { serveTestPage } from './harness/build-test-page.ts';
import { answerFile, openTestSite, type TestSite } from './harness/test-site.ts';

/** The tiny model, because SwiftShader takes 100 times as long as WASM. */
describe('the WebGPU path on a software adapter', () => {
  let site: TestSite;
  let browser: LaunchedBrowser;
  let report: GpuReport;

  beforeAll(async () => {
    site = await openTestSite();
    const tinyModel = buildTinyModel();
    site.route('/tiny.onnx', answerFile('application/octet-stream', tinyModel));
    const path = await serveTestPage(site, 'test/browser/gpu-page');
    browser = await launchBrowser({
      executablePath: await ensureChromium(),
      extensionDir: undefined,
      headless: true,
      extraArgs: ['--enable-unsafe-webgpu'],
    });
    const page = await browser.context.newPage();
    // Only loopback addresses are secure contexts, and only those have WebGPU.
    await page.goto(site.at('127.0.0.1', path));
    report = await page.evaluate((model) => window.runGpuTest(model), {
      url: '/tiny.onnx',
      sha256: createHash('sha256').update(tinyModel).digest('hex'),
      edgePx: tinyModelEdgePx,
      inputName: 'pixels',
      outputName: 'probabilities',
    });
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('finds the adapter and tells that it is software', () => {
    expect(report.isFallbackAdapter).toBe(true);
  });

  test('does not take a software adapter', () => {
    expect(report.isTaken).toBe(false);
  });

  test('answers as WASM does', () => {
    expect(report.webGpu).toHaveLength(5);
    expect(largestDifference(report.wasm, report.webGpu)).toBeLessThan(1e-4);
  });

  test('is refused when its answer on the probe differs', () => {
    expect(report.isWrongAnswerRefused).toBe(true);
  });
});
