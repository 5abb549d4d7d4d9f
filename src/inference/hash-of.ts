import { type ImageId, parseImageId } from '../core/image/image-id.ts';
import { sha256Hex } from './model-file.ts';

/** The name of a picture: the hash of its file, or of the pixels that a page sent. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<ImageId> {
  const imageId = parseImageId(await sha256Hex(bytes));
  if (!imageId) throw new Error('SHA-256 gave no hash'); // it always does: this is for the type
  return imageId;
}
