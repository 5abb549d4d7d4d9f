import { readImageSize } from '../../core/image/read-image-size.ts';
import type { FileReading } from '../../core/provenance/provenance-report.ts';

/** 66 ms a million pixels for the marks alone: larger pictures would hold up those behind them. */
const maxMarkedPx = 8_000_000;

/** Whether a picture can have marks in its pixels, and is small enough to be searched for them. */
export function mayHaveMarks({ container }: FileReading, bytes: Uint8Array): boolean {
  const size = readImageSize(bytes);
  const isSmall = size !== undefined && size.widthPx * size.heightPx <= maxMarkedPx;
  return isSmall && container !== undefined && container !== 'gif';
}
