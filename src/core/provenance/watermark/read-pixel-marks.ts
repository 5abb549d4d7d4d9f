import type { Finding } from '../signal/signal.ts';
import type { Pixels } from './pixels.ts';
import { readColourBar } from './read-colour-bar.ts';
import { readDwtDct } from './read-dwt-dct.ts';
import { readStealth } from './read-stealth.ts';

/** Marks in the pixels themselves; the cheap ones first. Worth its time only while nothing else says AI. Never throws. */
export function readPixelMarks(pixels: Pixels): readonly Finding[] {
  const cheap = [...readStealth(pixels), ...readColourBar(pixels)];
  return cheap.length > 0 ? cheap : readDwtDct(pixels);
}
