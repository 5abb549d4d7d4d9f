import { maxInspectBytes } from '../contract/messages.ts';
import { onInspection } from '../platform/inspect-channel.ts';
import { decodePixels } from './provenance/decode-pixels.ts';
import { readProvenance } from './provenance/read-provenance.ts';
import { TrustedC2paReader } from './provenance/trusted-c2pa-reader.ts';

/** Reads the files that a person gives to the inspect page, with the reader that pictures of pages get. */
export function serveInspections(signal: AbortSignal): void {
  const c2pa = new TrustedC2paReader(signal);
  onInspection(async (file) => {
    if (file.size > maxInspectBytes) return { kind: 'refused', why: 'too-large' };
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { kind: 'report', report: await readProvenance(bytes, { c2pa, decodePixels }) };
  }, signal);
}
