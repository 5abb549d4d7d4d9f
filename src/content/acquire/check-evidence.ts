import type { Evidence } from '../../core/evidence.ts';
import { haveSameShape } from '../../core/image/size-px.ts';

/** What was fetched a second time must have the shape of what the page shows in `image`. */
export function checkEvidence(image: HTMLImageElement, evidence: Evidence): Evidence {
  if (evidence.kind === 'failed' || image.naturalWidth === 0) return evidence;
  const shown = { widthPx: image.naturalWidth, heightPx: image.naturalHeight };
  if (haveSameShape(shown, evidence.size)) return evidence;
  return { kind: 'failed', failure: { kind: 'another-picture' } };
}

/** Whether an image has loaded and has nothing to show. SVG without a size of its own may have a natural size of 0. */
export function isBroken(image: HTMLImageElement, address: string): boolean {
  return image.naturalWidth === 0 && !/^data:image\/svg|\.svg(?:$|[?#])/i.test(address);
}
