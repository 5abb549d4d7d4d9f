import type { SignalKind } from './signal/signal.ts';

/** Where a sign was found, as a person would say it. */
export type OriginSource = 'credentials' | 'metadata' | 'pixels' | 'look' | 'page';

/** The source of a kind of signal. */
export function sourceOf(kind: SignalKind): OriginSource {
  switch (kind) {
    case 'c2pa-actions':
    case 'c2pa-capture':
    case 'c2pa-history':
      return 'credentials';
    case 'stealth-pixels':
    case 'dwt-dct-mark':
    case 'colour-bar':
    case 'novelai-signature':
      return 'pixels';
    case 'pixel-look':
      return 'look';
    case 'image-address':
    case 'ai-site':
    case 'generator-page':
    case 'file-name':
    case 'alt-text':
    case 'platform-label':
    case 'page-markup':
      return 'page';
    default:
      return 'metadata'; // all others are words of the file
  }
}
