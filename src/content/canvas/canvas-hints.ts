import { type CanvasHint, hintNames } from './hint-names.ts';

const kinds = Object.keys(hintNames) as CanvasHint[]; // the keys of a literal: no others can appear

/** Calls back with a canvas right after the page has drawn to it, as the page's world hints. May be forged. */
export function onCanvasHint(callback: (canvas: HTMLElement, kind: CanvasHint) => void): void {
  for (const kind of kinds) {
    document.addEventListener(
      hintNames[kind],
      (event) => {
        if (event instanceof SubmitEvent && event.submitter) callback(event.submitter, kind);
      },
      true,
    );
  }
}
