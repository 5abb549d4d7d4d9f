import type { Evidence } from '../core/evidence.ts';
import { haveSameShape } from '../core/image/size-px.ts';
import { naturalSizeOf, type Picture } from './picture.ts';

/** What was fetched a second time must have the shape of what the page shows. */
export function checkedEvidence({ image }: Pick<Picture, 'image'>, evidence: Evidence): Evidence {
  if (evidence.kind === 'failed' || image.naturalWidth === 0) return evidence;
  if (haveSameShape(naturalSizeOf(image), evidence.size)) return evidence;
  return { kind: 'failed', failure: { kind: 'another-picture' } };
}
