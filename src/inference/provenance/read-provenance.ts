import { interpretReading } from '../../core/provenance/c2pa/interpret-reading.ts';
import {
  type FileReading,
  makeReport,
  type ProvenanceReport,
  readFileProvenance,
} from '../../core/provenance/provenance-report.ts';
import { novelaiSignatureFinding } from '../../core/provenance/signal/novelai-signature.ts';
import type { Finding } from '../../core/provenance/signal/signal.ts';
import type { Pixels } from '../../core/provenance/watermark/pixels.ts';
import { readPixelMarks } from '../../core/provenance/watermark/read-pixel-marks.ts';
import type { C2paReader } from './c2pa-reader.ts';
import { isSignedByNovelai } from './is-signed-by-novelai.ts';

export type ProvenanceTools = {
  readonly c2pa: Pick<C2paReader, 'read'>;
  /** RGBA of the whole picture, not premultiplied, colours unconverted; undefined where it cannot be had. */
  readonly decodePixels: (file: FileReading, bytes: Uint8Array) => Promise<Pixels | undefined>;
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
  const pixels = await tools.decodePixels(file, bytes);
  if (!pixels) return words;
  const signed = await novelaiFindings(file, pixels);
  const marks = isAi(words) || signed.length > 0 ? [] : readPixelMarks(pixels);
  return makeReport([...signed, ...file.findings, ...marks], c2pa);
}

/** A signature that does not fit says nothing: somebody saved the picture again. */
async function novelaiFindings({ signedComment }: FileReading, pixels: Pixels): Promise<readonly Finding[]> {
  const isSigned = signedComment !== undefined && (await isSignedByNovelai(signedComment, pixels));
  return isSigned ? [novelaiSignatureFinding(signedComment)] : [];
}

function isAi({ origin: { origin } }: ProvenanceReport): boolean {
  return origin === 'ai-generated' || origin === 'ai-edited';
}
