import { decodeUtf8 } from '../../bytes/decode-text.ts';
import type { Block } from './block.ts';

/** Bytes of an SVG that are looked at: metadata stands at the beginning by custom, a manifest of 1 MB at the end. */
const maxSvgBytes = 4 * 1024 * 1024;

/** Reads the XMP packet and the presence of a manifest. Nothing is run, no entity expanded. Never throws. Source: C2PA 2.2, A.3.3. */
export function walkSvg(bytes: Uint8Array): readonly Block[] {
  const text = decodeUtf8(bytes.subarray(0, maxSvgBytes));
  const blocks: Block[] = [];
  const packet = between(text, '<x:xmpmeta', '</x:xmpmeta>') ?? between(text, '<rdf:RDF', '</rdf:RDF>');
  if (packet !== undefined) blocks.push({ kind: 'xmp', text: packet });
  if (/<c2pa:manifest[\s>]/.test(text)) blocks.push({ kind: 'c2pa' });
  return blocks;
}

function between(text: string, start: string, end: string): string | undefined {
  const from = text.indexOf(start);
  const to = from < 0 ? -1 : text.indexOf(end, from);
  return to < 0 ? undefined : text.slice(from, to + end.length);
}
