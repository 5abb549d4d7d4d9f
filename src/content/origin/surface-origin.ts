import { knownOrigin } from '../../core/detect/known-origin.ts';
import type { OriginEvidence } from '../../core/provenance/origin-evidence.ts';
import type { Surface } from '../surface.ts';

/** All that is known of where a picture comes from: by its file, by the page around it and by its pixels. */
export function surfaceOrigin({ evidence }: Surface): OriginEvidence | undefined {
  return evidence?.kind === 'judged' ? knownOrigin(evidence) : undefined;
}
