import { maxInspectBytes } from '../contract/own-channels.ts';
import { onInspection } from '../platform/inspect-channel.ts';
import { type ProvenanceTools, readProvenance } from './provenance/read-provenance.ts';

/** Reads the files that a person gives to the inspect page, with the reader that pictures of pages get. */
export function serveInspections(tools: ProvenanceTools, signal: AbortSignal): void {
  onInspection(async (file) => {
    if (file.size > maxInspectBytes) return { kind: 'refused', why: 'too-large' };
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { kind: 'report', report: await readProvenance(bytes, tools) };
  }, signal);
}
