import { maxPictureBytes } from '../../core/image/limits.ts';
import { sniffAnimation } from '../../core/image/sniff-animation.ts';

/**
 * Reads a file to its end when it is an animation, and no further than it takes to tell.
 * @returns undefined for a still picture, and for one that is too large.
 */
export async function readIfAnimated(body: NonNullable<Response['body']>): Promise<Uint8Array | undefined> {
  const reader = body.getReader();
  let bytes = new Uint8Array();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return sniffAnimation(bytes) === 'still' ? undefined : bytes;
    bytes = join(bytes, value);
    if (bytes.length > maxPictureBytes || sniffAnimation(bytes) === 'still') {
      await reader.cancel();
      return undefined;
    }
  }
}

function join(head: Uint8Array, tail: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(head.length + tail.length);
  joined.set(head);
  joined.set(tail, head.length);
  return joined;
}
