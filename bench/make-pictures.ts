import type { BrowserContext } from 'playwright';
import { encodePng } from '../scripts/pictures/encode-png.ts';
import { paintScene, type SceneKind } from '../scripts/pictures/paint-scene.ts';

/** Every picture of the bench is a square of this edge, the size that many image generators give. */
export const pictureEdgePx = 512;

export type PictureFormat = 'jpeg' | 'png';

/** Those that are painted fastest. */
const kinds: readonly SceneKind[] = ['paper-cut', 'ringed-planet', 'sailing-boats', 'sunset-hills'];

/**
 * Makes pictures that all differ in their pixels, so that no cache knows any of them: a few painted scenes, each
 * turned to other hues by the browser's own canvas and encoded by it.
 */
export async function makePictures(
  context: BrowserContext,
  format: PictureFormat,
  count: number,
): Promise<readonly Buffer[]> {
  const page = await context.newPage();
  const scenes = kinds.map((kind) => encodePng(paintScene(kind, 1, pictureEdgePx)).toString('base64'));
  const files = await page.evaluate(varyScenes, { scenes, format, count });
  await page.close();
  return files.map((file) => Buffer.from(file, 'base64'));
}

type Variation = {
  readonly scenes: readonly string[];
  readonly format: PictureFormat;
  readonly count: number;
};

/** Runs in the page. Takes and gives files as base64. */
async function varyScenes({ scenes, format, count }: Variation): Promise<readonly string[]> {
  const fetched = scenes.map((scene) => fetch(`data:image/png;base64,${scene}`));
  const blobs = await Promise.all(fetched.map(async (response) => (await response).blob()));
  const bitmaps = await Promise.all(blobs.map((blob) => createImageBitmap(blob)));
  const files: string[] = [];
  for (let index = 0; index < count; index++) {
    const bitmap = bitmaps[index % bitmaps.length];
    const canvas = new OffscreenCanvas(bitmap?.width ?? 0, bitmap?.height ?? 0);
    const context = canvas.getContext('2d');
    if (!bitmap || !context) throw new Error('no canvas to be had');
    context.filter = `hue-rotate(${(360 * index) / count}deg)`;
    context.drawImage(bitmap, 0, 0);
    const file = await canvas.convertToBlob({ type: `image/${format}`, quality: 0.85 });
    const bytes = new Uint8Array(await file.arrayBuffer());
    let characters = '';
    for (const byte of bytes) characters += String.fromCharCode(byte);
    files.push(btoa(characters));
  }
  return files;
}
