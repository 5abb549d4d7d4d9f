import { blurSteps } from './blur-step.ts';
import type { Cover } from './cover.ts';

/**
 * The style sheet of one document's gate. Every picture without our mark is hidden with its layout kept;
 * the mark is an attribute whose name is made anew for each document, so that a page cannot know it beforehand.
 * Blur is for veiled pictures alone: on every picture it would make scrolling 2.7 times as dear.
 * `transition: none` because a page's own transition would fade the old picture out instead of hiding it.
 * @param attribute letters only.
 */
export function gateCss(attribute: string): string {
  const still = 'transition:none!important;animation:none!important';
  const blurs = blurSteps.map(
    ({ radiusPx }, step) =>
      `img[${attribute}="${veiledMark(step)}"]{filter:blur(${radiusPx}px) saturate(.6)!important;` +
      `clip-path:inset(0)!important;${still}}`,
  );
  return [
    `img:not([${attribute}]){visibility:hidden!important;${still}}`,
    `img[${attribute}="${unjudgedMark}"]{opacity:0!important;${still}}`,
    ...blurs,
  ].join('\n');
}

const shownMark = 's';
/** Transparent instead of hidden, so that the context menu still finds the picture. */
const unjudgedMark = 'u';

function veiledMark(blurStep: number): string {
  return `v${blurStep}`;
}

/** Value of the mark for a picture that looks like `cover`; undefined means no mark: hidden. */
export function markFor(cover: Cover, blurStep: number): string | undefined {
  switch (cover) {
    case 'waiting':
      return undefined;
    case 'shown':
    case 'left-alone':
    case 'shown-by-person':
      return shownMark;
    case 'unjudged':
      return unjudgedMark;
    case 'veiled':
    case 'covered-by-person':
      return veiledMark(blurStep);
    default:
      return cover satisfies never;
  }
}
