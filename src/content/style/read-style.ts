import { contentOfStyle, type StyleContent } from '../../core/discover/style-pictures.ts';
import type { StylePart } from '../../core/veil/part.ts';
import { selectorOf } from '../../core/veil/style-gate-css.ts';
import { pictureKeyframes } from './picture-keyframes.ts';

/** What one part of an element paints by its style. */
export type StyleReading = {
  readonly content: StyleContent;
  /** Two readings with the same key paint the same. */
  readonly key: string;
};

/** Boxes that are read, besides list markers. */
export const readParts = ['box', 'before', 'after'] as const;

/** Properties of every box that can show a picture. `content` is read apart. */
const boxProperties = [
  'backgroundImage',
  'borderImageSource',
  'maskImage',
  'webkitMaskBoxImageSource',
] as const;

const nothing: StyleReading = { content: { kind: 'nothing' }, key: '' };

/**
 * Reads what one part of an element paints by its style, animations included. Cheap while the style is clean.
 * @param part one of `readParts`.
 */
export function readStyle(element: Element, part: StylePart): StyleReading {
  const style = getComputedStyle(element, selectorOf(part) || undefined);
  const { content } = style;
  // Without content there is no such box.
  if (part !== 'box' && (content === 'none' || content === 'normal')) return nothing;
  // Firefox does not know the last of them.
  const values = [content, ...boxProperties.map((property) => style[property] ?? 'none')];
  if (part === 'box' && values.every((value) => value === 'none' || value === 'normal')) return nothing;
  const painted = [...values, ...pictureKeyframes(element, selectorOf(part))];
  const found = contentOfStyle(painted);
  // The text of a drawing does not matter: it changes all the time, as in counters.
  return { content: found, key: found.kind === 'pictures' ? JSON.stringify(painted) : found.kind };
}

/** Whether an element, and with it all that is in it, has no box at all. */
export function isWithoutBox(element: Element): boolean {
  return getComputedStyle(element).display === 'none';
}
