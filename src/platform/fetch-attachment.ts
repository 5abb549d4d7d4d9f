import { haveSameShape, type SizePx } from '../core/image/size-px.ts';
import { sniffContainer } from '../core/provenance/container/sniff-container.ts';
import { maxAttachedBytes } from '../core/report/report-bounds.ts';

/** A picture for a report, or why there is none. */
export type Attachment =
  | { readonly kind: 'picture'; readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string }
  | { readonly kind: 'no-picture'; readonly why: 'unreachable' | 'too-large' | 'another-picture' };

const timeoutMs = 20_000;

/**
 * Reads the picture of a report, from the browser's memory where it has it: the judge has fetched most pictures before.
 * Otherwise its own address is asked once more, without cookies. Never rejects.
 * @param size of the picture that was judged; another shape is another picture.
 */
export async function fetchAttachment(url: string, size: SizePx): Promise<Attachment> {
  try {
    const response = await fetch(url, {
      cache: 'force-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) return { kind: 'no-picture', why: 'unreachable' };
    const blob = await response.blob();
    if (blob.size > maxAttachedBytes) return { kind: 'no-picture', why: 'too-large' };
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const bitmap = await createImageBitmap(blob);
    const shown = { widthPx: bitmap.width, heightPx: bitmap.height };
    bitmap.close();
    if (!haveSameShape(shown, size)) return { kind: 'no-picture', why: 'another-picture' };
    return { kind: 'picture', bytes, type: `image/${sniffContainer(bytes) ?? 'unknown'}` };
  } catch {
    // fetch and the decoder say no more than that they failed
    return { kind: 'no-picture', why: 'unreachable' };
  }
}
