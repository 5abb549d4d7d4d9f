import { describe, expect, it } from 'vitest';
import { paintScene, sceneKinds } from '../../../../scripts/pictures/paint-scene.ts';

const edgePx = 24;

describe('paintScene', () => {
  it.each(sceneKinds)('paints %s opaque and with many colours', (kind) => {
    const { rgba, widthPx, heightPx } = paintScene(kind, 1, edgePx);
    expect([widthPx, heightPx, rgba.length]).toEqual([edgePx, edgePx, 4 * edgePx * edgePx]);
    expect(rgba.every((value, index) => index % 4 !== 3 || value === 255)).toBe(true);
    const pixels = Array.from({ length: edgePx * edgePx }, (_, index) =>
      rgba.slice(4 * index, 4 * index + 3).join(),
    );
    expect(new Set(pixels).size).toBeGreaterThan(100);
  });

  it.each(sceneKinds)('paints the same %s for the same seed and another for another', (kind) => {
    const { rgba } = paintScene(kind, 7, edgePx);
    expect(paintScene(kind, 7, edgePx).rgba).toEqual(rgba);
    expect(paintScene(kind, 8, edgePx).rgba).not.toEqual(rgba);
  });
});
