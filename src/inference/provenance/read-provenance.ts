import { interpretReading } from '../../core/provenance/c2pa/interpret-reading.ts';
import {
  type FileReading,
  makeReport,
  type ProvenanceReport,
  readFileProvenance,
} from '../../core/provenance/provenance-report.ts';
import type { Finding } from '../../core/provenance/signal/signal.ts';
import type { C2paReader } from './c2pa-reader.ts';

export type ProvenanceTools = {
  readonly c2pa: Pick<C2paReader, 'read'>;
  /** The marks in the pixels of the picture; none where it cannot be decoded. Must not reject. */
  readonly readMarks: (file: FileReading, bytes: Uint8Array) => Promise<readonly Finding[]>;
};

/**
 * Says where an image comes from, the cheap before the dear: the file's words, then a manifest where there is one,
 * then the pixels where nothing has said AI yet. Never rejects.
 * @param bytes the whole file: a manifest's hash covers all of it.
 */
export async function readProvenance(bytes: Uint8Array, tools: ProvenanceTools): Promise<ProvenanceReport> {
  const file = readFileProvenance(bytes);
  const c2pa = file.hasManifest ? interpretReading(await tools.c2pa.read(file.container, bytes)) : undefined;
  const words = makeReport(file.findings, c2pa);
  if (isAi(words)) return words;
  const marks = await tools.readMarks(file, bytes);
  return marks.length > 0 ? makeReport([...file.findings, ...marks], c2pa) : words;
}

function isAi({ origin: { origin } }: ProvenanceReport): boolean {
  return origin === 'ai-generated' || origin === 'ai-edited';
}
