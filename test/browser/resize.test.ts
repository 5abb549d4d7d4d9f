import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodePng } from '../../scripts/pictures/encode-png.ts';
import { paintScene, sceneKinds } from '../../scripts/pictures/paint-scene.ts';
import type { LaunchedBrowser } from '../../scripts/start/launch-with-extension.ts';
import { largestDifference } from '../../src/inference/choose-backend.ts';
import { type Classify, loadOnnxClassifier } from '../models/load-onnx-classifier.ts';
import { parityPictures } from '../models/parity-pictures.ts';
import { serveTestPage } from './harness/build-test-page.ts';
import { openWithoutExtension } from './harness/open-browser.ts';
import { answerFile, openTestSite, type TestSite } from './harness/test-site.ts';

const sourceEdgePx = 600;
const modelEdgePx = 224;
/**
 * Mean over pictures of the largest difference of any probability. 0.01 is asked for; both round to the same bytes,
 * so that a tenth of it already means that something is wrong.
 */
const meanDifferenceLimit = 0.001;

describe('the resize of page and host', () => {
  let site: TestSite;
  let browser: LaunchedBrowser;
  let classify: Classify;
  const names: string[] = [];

  beforeAll(async () => {
    site = await openTestSite();
    for (const picture of picturesToResize()) {
      names.push(picture.name);
      site.route(`/pictures/${names.length - 1}`, answerFile('image/png', picture.png));
    }
    browser = await openWithoutExtension();
    classify = await loadOnnxClassifier('models/nsfw-mobilenet-v2/model.onnx', modelEdgePx);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('gives the classifier what its own library would, within 0.001 on average', async () => {
    const page = await browser.context.newPage();
    await page.goto(site.at('a.test', await serveTestPage(site, 'test/browser/resize-page')));
    const differences: number[] = [];
    for (const index of names.keys()) {
      const { ours, reference } = await page.evaluate(([url, edgePx]) => window.resizePicture(url, edgePx), [
        `/pictures/${index}`,
        modelEdgePx,
      ] as const);
      const actual = await classify(Buffer.from(ours, 'base64'));
      const expected = await classify(Buffer.from(reference, 'base64'));
      differences.push(largestDifference(actual, expected));
    }
    const mean = differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
    console.log(
      `resize: ${differences.length} pictures, mean ${mean.toFixed(4)}, max ${Math.max(...differences).toFixed(4)}`,
    );
    expect(differences.length).toBeGreaterThanOrEqual(40);
    expect(mean).toBeLessThan(meanDifferenceLimit);
  });
});

function picturesToResize(): readonly { readonly name: string; readonly png: Buffer }[] {
  const scenes = sceneKinds.map((kind) => ({
    name: kind,
    png: encodePng(paintScene(kind, 1, sourceEdgePx)),
  }));
  const painted = parityPictures(sourceEdgePx).map(({ name, rgb }) => {
    const rgba = new Uint8ClampedArray(4 * sourceEdgePx ** 2).fill(255);
    for (let pixel = 0; pixel < sourceEdgePx ** 2; pixel++) {
      rgba.set(rgb.subarray(3 * pixel, 3 * pixel + 3), 4 * pixel);
    }
    return { name, png: encodePng({ widthPx: sourceEdgePx, heightPx: sourceEdgePx, rgba }) };
  });
  return [...scenes, ...painted];
}
