import type { PageItem } from '../../core/report/page-item.ts';
import { surfaceOrigin } from '../origin/surface-origin.ts';
import type { Surface } from '../surface.ts';

/** Addresses and labels are cut here; a data: address can have megabytes. */
const maxTextLength = 300;

/** One picture as a popup lists it. */
export function toPageItem(picture: Surface): PageItem {
  const { itemId, cover, reasons, evidence, elapsedMs, element, address } = picture;
  return {
    itemId,
    label: (element.getAttribute('alt') || fileNameOf(address)).slice(0, maxTextLength),
    url: address.slice(0, maxTextLength),
    state: cover,
    reasons,
    ...(evidence?.kind === 'judged' ? { scores: evidence.scores.nsfw } : {}),
    ...originOf(picture),
    ...(elapsedMs === undefined ? {} : { elapsedMs }),
  };
}

function originOf(picture: Surface): Pick<PageItem, 'origin'> {
  const origin = surfaceOrigin(picture)?.report.origin;
  if (!origin || origin.origin === 'unknown') return {};
  const { confidence, generator, decidedBy } = origin;
  return {
    origin: {
      origin: origin.origin,
      confidence,
      ...(generator ? { generator } : {}),
      ...(decidedBy ? { decidedBy } : {}),
    },
  };
}

function fileNameOf(address: string): string {
  if (address.startsWith('data:')) return address.slice(0, address.search(/[;,]|$/));
  return address.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
}
