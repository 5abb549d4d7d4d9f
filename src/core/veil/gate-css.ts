import { blurSteps } from './blur-step.ts';
import type { Cover } from './cover.ts';
import { styleGateRules } from './style-gate-css.ts';

const still = 'transition:none!important;animation:none!important';

/**
 * Elements that show a picture. Canvas and video are made transparent instead of hidden: a page that draws or plays
 * must go on getting the pointer's events.
 */
const hiddenPictures = 'img,image,object,embed,input[type="image" i]';
const transparentPictures = 'canvas,video';

/**
 * The style sheet of one document's gate. Every picture without our mark is hidden with its layout kept;
 * the mark is an attribute whose name is made anew for each document, so that a page cannot know it beforehand.
 * Its value is a list of words: one for the element itself, one for each box that shows a picture by style.
 * Blur is for veiled pictures alone: on every picture it would make scrolling 2.7 times as dear.
 * `transition: none` because a page's own transition would fade the old picture out instead of hiding it.
 * @param attribute letters only.
 */
export function gateCss(attribute: string): string {
  const isMarked = `[${attribute}~="${shownMark}"],[${attribute}~="${unjudgedMark}"],[${attribute}~="${veiledMark}"]`;
  const blurs = blurSteps.map(
    ({ radiusPx }, step) =>
      `[${attribute}~="${blurMark(step)}"]{filter:blur(${radiusPx}px) saturate(.6)!important;` +
      `clip-path:inset(0)!important;${still}}`,
  );
  return [
    `:is(${hiddenPictures}):not(${isMarked}){visibility:hidden!important;${still}}`,
    `:is(${transparentPictures}):not(${isMarked}){opacity:0!important;${still}}`,
    `[${attribute}~="${unjudgedMark}"]{opacity:0!important;${still}}`,
    ...blurs,
    ...styleGateRules(attribute),
  ].join('\n');
}

const shownMark = 's';
/** Transparent instead of invisible, so that the context menu still finds the picture. */
const unjudgedMark = 'u';
const veiledMark = 'v';

/** The mark of a covered picture that has a label in its place: it is not to be seen at all. */
export const labelMark = unjudgedMark;

function blurMark(blurStep: number): string {
  return `v${blurStep}`;
}

/** The mark of an element that is a picture and looks like `cover`; undefined means no mark: hidden. */
export function markFor(cover: Cover, blurStep: number): string | undefined {
  switch (cover) {
    case 'waiting':
      return undefined;
    case 'shown':
    case 'left-alone':
    case 'shown-by-person':
      return shownMark;
    case 'unjudged':
    case 'hidden':
      return unjudgedMark;
    case 'veiled':
    case 'covered-by-person':
      return `${veiledMark} ${blurMark(blurStep)}`;
    default:
      return cover satisfies never;
  }
}
