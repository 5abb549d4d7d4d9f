import type { StylePart } from '../../core/veil/part.ts';
import type { Backdrop } from '../../core/veil/style-gate-css.ts';
import { newSurface, type Surface } from '../surface.ts';
import type { StyleReading } from './read-style.ts';

/** One box of an element that shows something by its style. Kept by StyleKeeper alone. */
export type StyleSurface = Surface & {
  readonly part: StylePart;
  /** What it was last seen to paint; the mark is about this and nothing else. */
  reading: StyleReading;
  /** Number of the rule that keeps the page's own transitions. */
  keptRule: number | undefined;
  backdrop: Backdrop | undefined;
  /** Called when something more is known of one of its pictures. */
  onAddress: () => void;
};

export function newStyleSurface(element: Element, part: StylePart, reading: StyleReading): StyleSurface {
  return {
    ...newSurface(element, part),
    part,
    reading,
    keptRule: undefined,
    backdrop: undefined,
    onAddress: () => undefined,
  };
}

/** Whether a reading is of interest to a person: what CSS draws itself is not. */
export function showsPictures({ content }: StyleReading): boolean {
  return content.kind === 'pictures' || content.kind === 'unreadable';
}

/** Addresses of the pictures of a box. */
export function addressesOf({ reading }: StyleSurface): readonly string[] {
  return reading.content.kind === 'pictures' ? reading.content.urls : [];
}
