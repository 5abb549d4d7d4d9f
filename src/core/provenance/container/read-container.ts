import type { Block, ContainerKind } from './block.ts';
import { sniffContainer } from './sniff-container.ts';
import { walkGif } from './walk-gif.ts';
import { walkIsobmff } from './walk-isobmff.ts';
import { walkJpeg } from './walk-jpeg.ts';
import { walkPng } from './walk-png.ts';
import { walkSvg } from './walk-svg.ts';
import { walkTiff } from './walk-tiff.ts';
import { walkWebp } from './walk-webp.ts';

/** What an image file says about itself, block by block, in the order of the file. */
export type Container = { readonly kind: ContainerKind | undefined; readonly blocks: readonly Block[] };

/** Reads the blocks of an image file, by its first bytes. Never throws; an unknown format has none. */
export function readContainer(bytes: Uint8Array): Container {
  const kind = sniffContainer(bytes);
  return { kind, blocks: kind === undefined ? [] : blocksOf(kind, bytes) };
}

function blocksOf(kind: ContainerKind, bytes: Uint8Array): readonly Block[] {
  switch (kind) {
    case 'jpeg':
      return walkJpeg(bytes);
    case 'png':
      return walkPng(bytes);
    case 'webp':
      return walkWebp(bytes);
    case 'gif':
      return walkGif(bytes);
    case 'avif':
    case 'heif':
      return walkIsobmff(bytes);
    case 'svg':
      return walkSvg(bytes);
    case 'tiff':
      return walkTiff(bytes);
    default:
      return kind satisfies never;
  }
}
