import type { Random } from './random.ts';

/** Smooth noise of the plane, about -1 to 1, features about 1 wide. */
export type Noise = (x: number, y: number) => number;

const directions = Array.from({ length: 256 }, (_, index) => (index * 2 * Math.PI) / 256);
const slopesX = Float64Array.from(directions, Math.cos);
const slopesY = Float64Array.from(directions, Math.sin);

/** Gradient noise after Ken Perlin ("Improving Noise", 2002): no grid shows in it, unlike in value noise. */
export function createNoise(random: Random): Noise {
  const order = shuffledBytes(random);
  const directionAt = (column: number, row: number) => order[((order[column & 255] ?? 0) + row) & 255] ?? 0;
  return (x, y) => {
    const column = Math.floor(x);
    const row = Math.floor(y);
    const right = x - column;
    const down = y - row;
    const across = fade(right);
    const topLeft = slope(directionAt(column, row), right, down);
    const topRight = slope(directionAt(column + 1, row), right - 1, down);
    const bottomLeft = slope(directionAt(column, row + 1), right, down - 1);
    const bottomRight = slope(directionAt(column + 1, row + 1), right - 1, down - 1);
    const top = blend(topLeft, topRight, across);
    return 1.4 * blend(top, blend(bottomLeft, bottomRight, across), fade(down));
  };
}

/** Noise with ever finer detail, each octave half as strong and twice as fine as the one before. */
export function layered(noise: Noise, octaves: number): Noise {
  return (x, y) => {
    let sum = 0;
    let strength = 0.5;
    for (let octave = 0; octave < octaves; octave++) {
      sum += strength * noise(x + octave * 17.3, y - octave * 9.1);
      strength /= 2;
      x *= 2;
      y *= 2;
    }
    return sum;
  };
}

/** A number that belongs to one cell of a grid, 0 <= number < 1; neighbours have nothing in common. */
export function cellChance(salt: number, column: number, row: number): number {
  let hash = salt ^ Math.imul(column, 0x27d4eb2d) ^ Math.imul(row, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 4_294_967_296;
}

function fade(part: number): number {
  return part * part * part * (part * (part * 6 - 15) + 10);
}

function blend(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}

function slope(direction: number, right: number, down: number): number {
  return (slopesX[direction] ?? 0) * right + (slopesY[direction] ?? 0) * down;
}

function shuffledBytes(random: Random): Uint8Array {
  const ranked = Array.from({ length: 256 }, (_, byte) => ({ byte, rank: random() }));
  return Uint8Array.from(ranked.sort((a, b) => a.rank - b.rank).map(({ byte }) => byte));
}
