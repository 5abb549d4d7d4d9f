import { findAll, localNameOf } from '../discover/unclobbered.ts';
import { attributeOf, closestOf, isLeaf, textOf } from './dom-reads.ts';

/** What holds one post of a platform, with its picture and its label. */
const posts = 'article, figure, [role="article"], li, ytd-watch-flexy';
/** Posts of platforms have a few hundred elements; a hostile one is read so far. */
const maxElements = 400;
const maxLabels = 64;
const maxLabelLength = 80;

/** Short texts and link addresses in the post around a picture. Reads no layout. */
export function nearbyLabels(element: Element): readonly string[] {
  const post = closestOf(element, posts);
  if (!post) return [];
  const labels: string[] = [];
  let seen = 0;
  for (const part of findAll(post, 'a[href], span, div, p')) {
    seen += 1;
    if (seen > maxElements || labels.length >= maxLabels) break;
    if (localNameOf(part) === 'a') labels.push(attributeOf(part, 'href', 400));
    if (!isLeaf(part)) continue;
    const text = textOf(part, maxLabelLength + 1).trim();
    if (text !== '' && text.length <= maxLabelLength) labels.push(text);
  }
  return labels;
}
