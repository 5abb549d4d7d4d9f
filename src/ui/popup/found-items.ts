import type { PageItems } from '../../contract/messages.ts';
import { isShownUnchecked, type PageItem } from '../../core/report/page-item.ts';

/** One picture with a name that is unique within the tab. */
export type FoundItem = { readonly key: string; readonly item: PageItem };

export type FoundItems = {
  /** Covered, not judged, shown unchecked, or opened by a person: what somebody may want to act on. */
  readonly notable: readonly FoundItem[];
  readonly safe: readonly FoundItem[];
};

/**
 * Sorts the pictures of all frames into the popup's two lists. Within a list they keep the order of the page,
 * so that a row stays under the pointer when its button is pressed.
 */
export function foundItems(frames: Iterable<PageItems>): FoundItems {
  const notable: FoundItem[] = [];
  const safe: FoundItem[] = [];
  for (const { frame, isActive, items } of frames) {
    if (!isActive) continue;
    for (const item of items) {
      const list = listOf(item);
      if (list === 'notable') notable.push({ key: `${frame}/${item.itemId}`, item });
      if (list === 'safe') safe.push({ key: `${frame}/${item.itemId}`, item });
    }
  }
  return { notable, safe };
}

function listOf(item: PageItem): 'notable' | 'safe' | 'unlisted' {
  switch (item.state) {
    case 'veiled':
    case 'hidden':
    case 'unjudged':
    case 'covered-by-person':
    case 'shown-by-person':
      return 'notable';
    case 'shown':
      return isShownUnchecked(item) ? 'notable' : 'safe';
    case 'waiting':
    case 'left-alone':
      return 'unlisted';
    default:
      return item.state satisfies never;
  }
}
