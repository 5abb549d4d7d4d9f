import { describe, expect, test } from 'vitest';
import { paintScene, sceneKinds } from '../../../../scripts/pictures/paint-scene.ts';
import type { Picture } from '../../../../scripts/pictures/picture.ts';
import {
  type Thumbnail,
  thumbnailDifference,
  thumbnailEdgePx,
} from '../../../../src/core/image/thumbnail.ts';
import { sameSceneBelow } from '../../../../src/core/video/known-frames.ts';

const edgePx = 160;
const pictures = sceneKinds.map((kind) => paintScene(kind, 1, edgePx));

/** What a canvas draws of a picture's part, small: the mean of each field. */
function thumbnailOf({ rgba, widthPx }: Picture, shiftPx: number, shownPx: number): Thumbnail {
  const fieldPx = shownPx / thumbnailEdgePx;
  const rgb: number[] = [];
  for (let field = 0; field < thumbnailEdgePx ** 2; field++) {
    const left = shiftPx + fieldPx * (field % thumbnailEdgePx);
    const top = fieldPx * Math.floor(field / thumbnailEdgePx);
    for (let channel = 0; channel < 3; channel++) {
      let sum = 0;
      for (let y = 0; y < fieldPx; y++)
        for (let x = 0; x < fieldPx; x++) sum += rgba[4 * ((top + y) * widthPx + left + x) + channel] ?? 0;
      rgb.push(sum / fieldPx ** 2);
    }
  }
  return Uint8ClampedArray.from(rgb);
}

describe('the difference at which a scene is another one', () => {
  const shownPx = 144;
  const moved = (shiftPx: number) =>
    pictures.map((picture) =>
      thumbnailDifference(thumbnailOf(picture, 0, shownPx), thumbnailOf(picture, shiftPx, shownPx)),
    );
  const cuts = pictures.flatMap((from, index) =>
    pictures
      .slice(index + 1)
      .map((to) => thumbnailDifference(thumbnailOf(from, 0, shownPx), thumbnailOf(to, 0, shownPx))),
  );

  test('is more than a quick camera moves from one frame to the next: over the whole width in three seconds', () => {
    const next = moved(2); // 1.4 % of the width in 40 ms
    expect(Math.max(...next)).toBeLessThan(sameSceneBelow);
  });

  test('is less than lies between any two scenes', () => {
    expect(Math.min(...cuts)).toBeGreaterThan(sameSceneBelow);
  });
});
