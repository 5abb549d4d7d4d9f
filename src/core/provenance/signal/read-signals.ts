import type { Metadata } from '../metadata/metadata.ts';
import { readAiSystem } from './read-ai-system.ts';
import { readCamera } from './read-camera.ts';
import { readComfyui } from './read-comfyui.ts';
import { readCredit } from './read-credit.ts';
import { readEasyDiffusion } from './read-easy-diffusion.ts';
import { readExifMarks } from './read-exif-marks.ts';
import { readInfotext } from './read-infotext.ts';
import { readInvokeai } from './read-invokeai.ts';
import { readJobId } from './read-job-id.ts';
import { readJsonMetadata } from './read-json-metadata.ts';
import { readMidjourney } from './read-midjourney.ts';
import { readNovelai } from './read-novelai.ts';
import { readSoftware } from './read-software.ts';
import { readSourceType } from './read-source-type.ts';
import { readTc260 } from './read-tc260.ts';
import { readTrailer } from './read-trailer.ts';
import type { Finding } from './signal.ts';

/** Every reader of metadata; what names a generator stands before what names any software. */
const readers: readonly ((metadata: Metadata) => readonly Finding[])[] = [
  readInfotext,
  readComfyui,
  readInvokeai,
  readNovelai,
  readJsonMetadata,
  readEasyDiffusion,
  readMidjourney,
  readExifMarks,
  readTc260,
  readTrailer,
  readSourceType,
  readCredit,
  readAiSystem,
  readJobId,
  readCamera,
  readSoftware,
];

/** Signals that one file may have: hostile files repeat a field thousands of times. */
const maxFindings = 200;

/** All that the metadata says of where the image comes from. Never throws. */
export function readSignals(metadata: Metadata): readonly Finding[] {
  return readers.flatMap((read) => read(metadata).slice(0, maxFindings)).slice(0, maxFindings);
}
