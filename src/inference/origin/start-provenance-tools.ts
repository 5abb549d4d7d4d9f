import { MarkReader } from '../provenance/mark-reader.ts';
import type { ProvenanceTools } from '../provenance/read-provenance.ts';
import { TrustedC2paReader } from '../provenance/trusted-c2pa-reader.ts';

/** The worker is given back after half a minute without a file for it. */
const idleMs = 30_000;

/** The workers that read manifests and pixels; they start when a file needs them. One set serves the whole host. */
export function startProvenanceTools(signal: AbortSignal): ProvenanceTools {
  const marks = new MarkReader(
    () => new Worker(new URL('../worker/marks-worker.ts', import.meta.url), { type: 'module' }),
    idleMs,
  );
  return { c2pa: new TrustedC2paReader(signal), readMarks: (file, bytes) => marks.read(file, bytes) };
}
