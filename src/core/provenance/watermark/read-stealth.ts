import { decodeLatin1, decodeUtf8 } from '../../bytes/decode-text.ts';
import { viewOf } from '../../bytes/find-bytes.ts';
import { gunzip } from '../../bytes/gunzip.ts';
import { maxInflatedBytes, maxTextBytes } from '../container/limits.ts';
import { parseJsonRecord, textAt } from '../metadata/json-value.ts';
import { confidenceOf } from '../signal/confidence.ts';
import { makeSignal } from '../signal/make-signal.ts';
import { infotextFinding } from '../signal/read-infotext.ts';
import { novelaiFinding } from '../signal/read-novelai.ts';
import type { Finding } from '../signal/signal.ts';
import type { Pixels } from './pixels.ts';

/** Which lowest bits hold the text: of alpha, or of red, green and blue in turn. */
type BitPlane = 'alpha' | 'rgb';

const magicBytes = 15;
const headBytes = magicBytes + 4;
const magics: ReadonlyMap<string, { readonly plane: BitPlane; readonly isPacked: boolean }> = new Map([
  ['stealth_pnginfo', { plane: 'alpha', isPacked: false }],
  ['stealth_pngcomp', { plane: 'alpha', isPacked: true }],
  ['stealth_rgbinfo', { plane: 'rgb', isPacked: false }],
  ['stealth_rgbcomp', { plane: 'rgb', isPacked: true }],
]);

/**
 * Reads the text that NovelAI and an extension of the web UIs hide in the lowest bits of a lossless image.
 * The first 15 bytes must be one of four words, so that other images cost nothing and none is mistaken.
 * Never throws. Source: docs/provenance.md, 2.7.
 */
export function readStealth(pixels: Pixels): readonly Finding[] {
  const text = hiddenText(pixels, 'alpha') ?? hiddenText(pixels, 'rgb');
  if (text === undefined) return [];
  const field = { place: 'pixels', key: '', text } as const;
  const json = parseJsonRecord(text);
  const parts = {
    Description: textAt(json, 'Description'),
    Comment: textAt(json, 'Comment'),
    Source: textAt(json, 'Source'),
  };
  if (json && (textAt(json, 'Software') === 'NovelAI' || parts.Comment !== undefined)) {
    return [novelaiFinding(field, parts)];
  }
  const findings = infotextFinding(field, 'stealth-pixels');
  const said = { kind: 'stealth-pixels', says: 'ai-generated', confidence: confidenceOf.pixelMark } as const;
  return findings.length > 0 ? findings : [{ signal: makeSignal(field, said) }];
}

function hiddenText(pixels: Pixels, plane: BitPlane): string | undefined {
  const head = readBytes(pixels, plane, headBytes);
  const magic = magics.get(decodeLatin1(head.subarray(0, magicBytes)));
  if (magic?.plane !== plane) return undefined;
  const lengthBytes = viewOf(head).getUint32(magicBytes) >>> 3; // it is written in bits
  const roomBytes = (pixels.widthPx * pixels.heightPx * (plane === 'alpha' ? 1 : 3)) >> 3;
  const dataBytes = Math.min(lengthBytes, roomBytes, maxTextBytes);
  const data = readBytes(pixels, plane, headBytes + dataBytes).subarray(headBytes);
  const bytes = magic.isPacked ? gunzip(data, maxInflatedBytes)?.bytes : data;
  return bytes && decodeUtf8(bytes);
}

/** Bits column by column, from top to bottom; eight are a byte, the highest first. Past the end there are zeros. */
function readBytes({ widthPx, heightPx, rgba }: Pixels, plane: BitPlane, count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  const bitsPerPixel = plane === 'alpha' ? 1 : 3;
  const bitCount = Math.min(8 * count, bitsPerPixel * widthPx * heightPx);
  for (let bit = 0; bit < bitCount; bit++) {
    const pixel = Math.floor(bit / bitsPerPixel);
    const [x, y] = [Math.floor(pixel / heightPx), pixel % heightPx];
    const channel = plane === 'alpha' ? 3 : bit % 3;
    const value = (rgba[4 * (y * widthPx + x) + channel] ?? 0) & 1;
    bytes[bit >> 3] = ((bytes[bit >> 3] ?? 0) << 1) | value;
  }
  return bytes;
}
