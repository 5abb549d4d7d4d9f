import { inflate } from '../../core/bytes/inflate.ts';
import { maxPictureBytes } from '../../core/image/limits.ts';
import { packedBytesOf, readZipDirectory, type ZipEntry } from '../../core/lab/zip-directory.ts';
import { logProblem } from '../../platform/log.ts';
import type { GivenProblem, LabFile } from './lab-file.ts';

/** A zip is held in memory whole; its pictures are unpacked one at a time. */
const maxZipBytes = 1_000_000_000;

/** The files in a zip, each unpacked when it is opened. Their paths are names and nothing else: none is written anywhere. */
export async function openZip(zip: LabFile): Promise<readonly LabFile[] | GivenProblem> {
  try {
    const blob = await zip.open();
    if (blob.size > maxZipBytes) return 'zip-too-large';
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const entries = readZipDirectory(bytes);
    if (!entries) return 'zip-broken';
    return entries.map((entry) => ({
      name: `${zip.name}/${entry.name}`,
      open: async () => unpack(bytes, entry),
    }));
  } catch (problem) {
    logProblem('lab: zip', problem);
    return 'zip-broken';
  }
}

/** Whatever a zip says of its sizes, no more comes out than one picture may have. */
function unpack(bytes: Uint8Array, entry: ZipEntry): Blob {
  const packed = packedBytesOf(bytes, entry);
  if (!packed) throw new Error('cut off');
  if (packed.length > maxPictureBytes) throw new Error('too large to be judged');
  if (entry.method === 'stored') return new Blob([new Uint8Array(packed)]);
  const { bytes: unpacked, isWhole } = inflate(packed, maxPictureBytes);
  if (!isWhole) throw new Error('damaged, or too large to be judged');
  return new Blob([new Uint8Array(unpacked)]);
}
