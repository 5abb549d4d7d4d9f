import type { Finding } from '../signal/signal.ts';
import type { Pixels } from './pixels.ts';
import { readDwtDct } from './read-dwt-dct.ts';
import { readStealth } from './read-stealth.ts';

/** Marks in the pixels themselves; the cheap one first. Worth its time only while nothing else says AI. Never throws. */
export function readPixelMarks(pixels: Pixels): readonly Finding[] {
  const hidden = readStealth(pixels);
  return hidden.length > 0 ? hidden : readDwtDct(pixels);
}
