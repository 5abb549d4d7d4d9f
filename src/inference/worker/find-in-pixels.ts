import {
  novelaiSignatureFinding,
  type SignedComment,
} from '../../core/provenance/signal/novelai-signature.ts';
import type { Finding } from '../../core/provenance/signal/signal.ts';
import type { Pixels } from '../../core/provenance/watermark/pixels.ts';
import { readPixelMarks } from '../../core/provenance/watermark/read-pixel-marks.ts';
import { isSignedByNovelai } from './is-signed-by-novelai.ts';

/**
 * What the pixels of a picture say: NovelAI's signature where it is for them, else the marks in them. A signature that
 * does not fit says nothing: somebody saved the picture again. Never rejects.
 */
export async function findInPixels(
  pixels: Pixels,
  signedComment: SignedComment | undefined,
): Promise<readonly Finding[]> {
  const isSigned = signedComment !== undefined && (await isSignedByNovelai(signedComment, pixels));
  return isSigned ? [novelaiSignatureFinding(signedComment)] : readPixelMarks(pixels);
}
