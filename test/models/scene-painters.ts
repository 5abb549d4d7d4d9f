import { discs, noise, ramp } from './abstract-painters.ts';
import { type Colour, mix, type Painter } from './paint-picture.ts';

/** Sky, sun, hills and grass with some texture: the coarse statistics of an outdoor photo. */
export function landscape(seed: number): Painter {
  const sky = ramp([70, 130, 210], [225, 235, 245], Math.PI / 2);
  const texture = noise(seed, 60);
  return (x, y) => {
    const horizon = 0.55 + 0.1 * Math.sin(5 * x + seed) + 0.04 * Math.sin(17 * x + 2 * seed);
    if (Math.hypot(x - 0.75, y - 0.2) < 0.07) return [255, 244, 200];
    return y < horizon ? sky(x, y) : mix([60, 110, 40], texture(x, y), 0.3);
  };
}

/** Dark lines of uneven length on white, as a page of text from afar. */
export function textPage(seed: number): Painter {
  const words = noise(seed, 40);
  return (x, y) => {
    const isLine = y * 26 - Math.floor(y * 26) < 0.45 && x > 0.08 && x < 0.9;
    return isLine && words(x, Math.floor(y * 26) / 26)[0] > 90 ? [30, 30, 34] : [250, 250, 247];
  };
}

/** A bright shape with dark outlines and flat colours, as a comic has them. */
export function flatDrawing(seed: number): Painter {
  const shapes = discs(seed, [
    [250, 120, 90],
    [90, 170, 250],
  ]);
  const isEdge = (x: number, y: number, colour: Colour) =>
    [-0.008, 0.008].some((step) => {
      return shapes(x + step, y).join() !== colour.join() || shapes(x, y + step).join() !== colour.join();
    });
  return (x, y) => {
    const colour = shapes(x, y);
    return isEdge(x, y, colour) ? [20, 18, 22] : colour;
  };
}

/** Rows of rectangles in muted colours, as windows of a house or tiles of an app. */
export function facade(seed: number): Painter {
  const paint = noise(seed, 6);
  return (x, y) => {
    const isWindow = (x * 6) % 1 > 0.25 && (x * 6) % 1 < 0.8 && (y * 8) % 1 > 0.2 && (y * 8) % 1 < 0.75;
    return isWindow ? mix([40, 50, 66], paint(x, y), 0.25) : mix([178, 160, 140], paint(x, y), 0.15);
  };
}
