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
  /** What `findInPixels` finds; nothing where the picture cannot be decoded. Must not reject. */
  readonly readMarks: (file: FileReading, bytes: Uint8Array) => Promise<readonly Finding[]>;
};

/**
 * Says where an image comes from, the cheap before the dear: the file's words, then a manifest where there is one,
 * then the pixels where nothing has said AI yet or a signature is for them. Never rejects.
 * @param bytes the whole file: a manifest's hash covers all of it.
 */
export async function readProvenance(bytes: Uint8Array, tools: ProvenanceTools): Promise<ProvenanceReport> {
  const file = readFileProvenance(bytes);
  const c2pa = file.hasManifest ? interpretReading(await tools.c2pa.read(file.container, bytes)) : undefined;
  const words = makeReport(file.findings, c2pa);
  if (isAi(words) && !file.signedComment) return words;
  const found = await tools.readMarks(file, bytes);
  const isSigned = found.some(({ signal }) => signal.kind === 'novelai-signature');
  // A signature stands before the words that it is for.
  const findings = isSigned ? [...found, ...file.findings] : [...file.findings, ...found];
  return found.length > 0 ? makeReport(findings, c2pa) : words;
}

function isAi({ origin: { origin } }: ProvenanceReport): boolean {
  return origin === 'ai-generated' || origin === 'ai-edited';
}
