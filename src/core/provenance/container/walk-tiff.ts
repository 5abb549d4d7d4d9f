import { hasAscii } from '../../bytes/find-bytes.ts';
import type { Block } from './block.ts';
import { firstDirectory, readDirectory } from './tiff-directory.ts';

const c2paTag = 0xcd41;

/**
 * Says whether a TIFF holds a manifest, and no more: its C2PA reader can be kept busy for minutes, and only one
 * browser shows the format. Never throws. Source: C2PA 2.2, A.3.5; docs/provenance.md, section 3.
 */
export function walkTiff(bytes: Uint8Array): readonly Block[] {
  const directory = firstDirectory(bytes);
  const entries = directory ? readDirectory(directory) : [];
  const hasManifest = entries.some(({ tag, value }) => tag === c2paTag && hasAscii(value, 4, 'jumb'));
  return hasManifest ? [{ kind: 'c2pa' }] : [];
}
