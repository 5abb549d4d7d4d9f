import { interpretReading } from '../../core/provenance/c2pa/interpret-reading.ts';
import {
  type FileReading,
  makeReport,
  type ProvenanceReport,
  readFileProvenance,
} from '../../core/provenance/provenance-report.ts';
import type { Pixels } from '../../core/provenance/watermark/pixels.ts';
import { readPixelMarks } from '../../core/provenance/watermark/read-pixel-marks.ts';
import type { C2paReader } from './c2pa-reader.ts';

export type ProvenanceTools = {
  readonly c2pa: Pick<C2paReader, 'read'>;
  /** RGBA of the whole picture, not premultiplied, colours unconverted; undefined where it cannot be had. */
  readonly decodePixels: (file: FileReading, bytes: Uint8Array) => Promise<Pixels | undefined>;
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
  const pixels = await tools.decodePixels(file, bytes);
  return pixels ? makeReport([...file.findings, ...readPixelMarks(pixels)], c2pa) : words;
}

function isAi({ origin: { origin } }: ProvenanceReport): boolean {
  return origin === 'ai-generated' || origin === 'ai-edited';
}
