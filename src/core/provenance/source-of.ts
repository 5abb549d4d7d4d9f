import type { SignalKind } from './signal/signal.ts';

/** Where a sign was found, as a person would say it. */
export type OriginSource = 'credentials' | 'metadata' | 'pixels';

/** The source of a kind of signal. */
export function sourceOf(kind: SignalKind): OriginSource {
  switch (kind) {
    case 'c2pa-actions':
    case 'c2pa-capture':
    case 'c2pa-history':
      return 'credentials';
    case 'stealth-pixels':
    case 'dwt-dct-mark':
      return 'pixels';
    default:
      return 'metadata'; // all others are words of the file
  }
}
