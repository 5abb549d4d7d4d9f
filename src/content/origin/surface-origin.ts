import { joinOrigin } from '../../core/provenance/join-origin.ts';
import type { OriginEvidence } from '../../core/provenance/origin-evidence.ts';
import type { Surface } from '../surface.ts';

/** All that is known of where a picture comes from: its file's word, joined with that of the page around it. */
export function surfaceOrigin({ evidence, contextSignals }: Surface): OriginEvidence | undefined {
  return joinOrigin(evidence?.kind === 'judged' ? evidence.origin : undefined, contextSignals);
}
