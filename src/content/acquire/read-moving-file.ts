import { readIfAnimated } from './read-if-animated.ts';
import { toBase64 } from './to-base64.ts';
import { wayToFile } from './way-to-file.ts';

/** A cache that does not answer in this time is done without. */
const timeoutMs = 5000;

/**
 * The file of a picture that the page has loaded, when it moves: browsers go by the bytes, whatever name or type a
 * server gives them. Of a still one no more is read than it takes to tell.
 * @returns Base64; undefined for a still picture, and for a file that cannot be had. Never rejects.
 */
export async function readMovingFile(url: string): Promise<string | undefined> {
  try {
    const { body } = await fetch(url, { ...wayToFile(url), signal: AbortSignal.timeout(timeoutMs) });
    const bytes = body && (await readIfAnimated(body));
    return bytes ? toBase64(bytes) : undefined;
  } catch {
    return undefined; // not in the cache, or too slow: what the picture shows now is judged all the same
  }
}
