import { decodeLatin1 } from '../../bytes/decode-text.ts';
import { viewOf } from '../../bytes/find-bytes.ts';
import { maxChunks } from './limits.ts';

/** One box of an ISO base media file; `data` is what follows its header. */
export type Box = { readonly type: string; readonly data: Uint8Array };

/**
 * Reads the boxes that stand one behind the other. A box that reaches past the end is cut; never throws.
 * Source: ISO 14496-12, 4.2.
 */
export function boxesIn(bytes: Uint8Array): readonly Box[] {
  const view = viewOf(bytes);
  const boxes: Box[] = [];
  let at = 0;
  while (boxes.length < maxChunks && at + 8 <= bytes.length) {
    const type = decodeLatin1(bytes.subarray(at + 4, at + 8));
    const isLarge = view.getUint32(at) === 1 && at + 16 <= bytes.length;
    const headBytes = isLarge ? 16 : 8;
    const written = isLarge ? Number(view.getBigUint64(at + 8)) : view.getUint32(at);
    const size = written === 0 ? bytes.length - at : written; // 0: to the end of the file
    if (size < headBytes) break;
    boxes.push({ type, data: bytes.subarray(at + headBytes, at + size) });
    at += size;
  }
  return boxes;
}
