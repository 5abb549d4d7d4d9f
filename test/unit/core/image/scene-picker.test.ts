import { expect, test } from 'vitest';
import { ScenePicker } from '../../../../src/core/image/scene-picker.ts';
import { thumbnailEdgePx } from '../../../../src/core/image/thumbnail.ts';

const grey = (value: number) => new Uint8ClampedArray(3 * thumbnailEdgePx ** 2).fill(value);

test('of an animation each scene is picked once, however often it comes back', () => {
  const picker = new ScenePicker();
  const picked = [0, 3, 100, 1, 103, 250, 100].filter((value) => picker.pick(grey(value)));
  expect(picked).toEqual([0, 100, 250]);
});
