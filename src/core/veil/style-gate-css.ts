import type { Cover } from './cover.ts';
import type { StylePart } from './part.ts';

/** Words of the mark by which one part of an element shows, or hides, the pictures of its style. */
type StyleWords = {
  /** Shown, and held at what was judged. */
  readonly shown: string;
  /** Hidden at once, whatever the page's own transitions say. Without either word it is hidden, too. */
  readonly hidden: string;
};

const words: Readonly<Record<StylePart, StyleWords>> = {
  box: { shown: 'b', hidden: 'hb' },
  before: { shown: 'p', hidden: 'hp' },
  after: { shown: 'q', hidden: 'hq' },
  marker: { shown: 'l', hidden: 'hl' },
};

/** Backdrop behind the text of an element whose picture is hidden. */
export type Backdrop = 'dark' | 'light';
const backdropWords: Readonly<Record<Backdrop, string>> = { dark: 'kd', light: 'kl' };

/** Properties by which a style shows a picture. `content` and the mask's old name are among them. */
export const heldProperties: readonly string[] = [
  'background-image',
  'border-image-source',
  'mask-image',
  '-webkit-mask-box-image-source',
  'content',
  'list-style-image',
];

/**
 * A transition that never ends and never moves: whatever a page does to the style of a shown part, the pictures that
 * were judged stay, and a `transitionrun` event tells of the change.
 * Source: CSS Transitions 2, "starting of transitions"; measured in Chromium 156 for every property of the list,
 * pseudo-elements included. Twelve days are longer than a page lives.
 */
const held = heldProperties.map((property) => `${property} 1000000s step-end allow-discrete`).join();

/**
 * Boxes of few elements, of which nothing is known before they are read. `::first-letter` and `::first-line` are not
 * among them: a rule that gives them to every element made a page of 50,000 nodes lay itself out ten times as long
 * (`npm run bench gates`); nor are scroll bars, which any rule turns from the system's own into drawn ones.
 */
const rareBoxes = ['::placeholder', '::backdrop', '::file-selector-button'];

/** Hides what backgrounds, borders and masks show, with the layout kept and the page's values readable. */
const hideBox =
  'background-size:0 0!important;background-repeat:no-repeat!important;border-image-width:0!important;border-image-slice:1!important;' +
  'mask-size:0 0!important;mask-repeat:no-repeat!important;-webkit-mask-box-image-width:0!important';
/** Hides a picture that stands in for an element's content: it is drawn far outside its box. */
const hideContent = 'object-fit:none!important;object-position:-99999px!important';
const hideMarker = 'list-style-image:none!important';

/** The rules that hide every picture that comes by style alone, until its part is marked. */
export function styleGateRules(attribute: string): readonly string[] {
  const has = (word: string) => `[${attribute}~="${word}"]`;
  // Frames are no pictures, but `object-position` moves what they show as well (Firefox 153).
  const isPicture = ':is(img,video,canvas,image,input,object,embed,iframe,frame)';
  return [
    `*:not(${has(words.box.shown)}){${hideBox}}`,
    `*:not(${has(words.box.shown)}):not(${isPicture}){${hideContent}}`,
    // What stands in for a picture's own content would be seen under the mark of that picture.
    `${isPicture}{content:normal!important}`,
    `*:not(${has(words.marker.shown)}):not(${has(readingWord)}){${hideMarker}}`,
    `*:not(${has(words.before.shown)})::before{${hideBox};visibility:hidden!important}`,
    `*:not(${has(words.after.shown)})::after{${hideBox};visibility:hidden!important}`,
    `*:not(${has(words.marker.shown)}):not(${has(readingWord)})::marker{content:normal!important}`,
    ...rareBoxes.map((box) => `*${box}{${hideBox}}`),
    // A filter of the page's can paint a picture over anything.
    `:is(${has(filteredWord)},:host(${has(filteredWord)})) *{filter:none!important;backdrop-filter:none!important}`,
    ...heldRules(attribute),
    `${has(hiddenCursorWord)}{cursor:auto!important}`,
    `${has(backdropWords.dark)}{background-color:#2b2f36!important}`,
    `${has(backdropWords.light)}{background-color:#e4e9ee!important}`,
  ];
}

/** On the root of a tree that has an `feImage`. Not `:has()`: it costs a large page a millisecond with every mark. */
export const filteredWord = 'fi';

/** Gives the browser's own cursor to an element. */
export const hiddenCursorWord = 'hc';

/** Lets the style of list markers be read for a moment in which nothing is painted. */
export const readingWord = 'r';

function heldRules(attribute: string): readonly string[] {
  return (['box', 'before', 'after'] as const).flatMap((part) => [
    `[${attribute}~="${words[part].hidden}"]${selectorOf(part)}{transition:none!important}`,
    `[${attribute}~="${words[part].shown}"]:not([${attribute}*="${keptWord(part, '')}"])${selectorOf(part)}` +
      `{transition:${held}!important}`,
    // A box that comes back, or comes up under the pointer, has no style before it to be held at: it begins with none.
    `@starting-style{[${attribute}~="${words[part].shown}"]${selectorOf(part)}` +
      '{background-image:none!important;border-image-source:none!important;mask-image:none!important}}',
  ]);
}

/**
 * A rule that keeps a page's own transitions beside the held ones. A gate's own rules cannot name them; it goes into
 * a sheet of the document.
 * @param number of this rule within its document.
 * @param transition the page's own computed `transition`.
 */
export function keptTransitionRule(rule: {
  readonly attribute: string;
  readonly part: StylePart;
  readonly number: number;
  readonly transition: string;
}): string {
  const { attribute, part, number, transition } = rule;
  const word = keptWord(part, number);
  return (
    `@layer safer-spaces{[${attribute}~="${word}"]${selectorOf(part)}` +
    `{transition:${transition},${held}!important}}`
  );
}

/** A rule that shows the marker of a list item as the page wants it, after its picture was judged. */
export function pinnedMarkerRule(rule: {
  readonly attribute: string;
  readonly number: number;
  /** Computed values of `list-style-image`, and of `content` of the marker. */
  readonly image: string;
  readonly content: string;
}): string {
  const { attribute, number, image, content } = rule;
  const item = `[${attribute}~="${keptWord('marker', number)}"]`;
  return `@layer safer-spaces{${item}{list-style-image:${image}!important}${item}::marker{content:${content}!important}}`;
}

/** The word of the mark to which a rule of `keptTransitionRule` or `pinnedMarkerRule` belongs. */
export function keptWord(part: StylePart, number: number | ''): string {
  return `t${words[part].shown}${number}`;
}

/** How the style of one part looks at the moment. */
export type StyleLook = {
  readonly cover: Cover;
  /** Number of the rule that keeps the page's transitions; undefined where it has none. */
  readonly keptRule: number | undefined;
  /** Behind the text while the picture is hidden. */
  readonly backdrop: Backdrop | undefined;
};

/** The mark of a part that shows pictures by style. A covered picture of a style is hidden, not blurred. */
export function styleMarkFor(part: StylePart, { cover, keptRule, backdrop }: StyleLook): string {
  switch (cover) {
    case 'shown':
    case 'left-alone':
    case 'shown-by-person':
      return keptRule === undefined ? words[part].shown : `${words[part].shown} ${keptWord(part, keptRule)}`;
    case 'waiting':
    case 'unjudged':
    case 'veiled':
    case 'hidden':
    case 'covered-by-person':
      return backdrop ? `${words[part].hidden} ${backdropWords[backdrop]}` : words[part].hidden;
    default:
      return cover satisfies never;
  }
}

/** The part as a selector behind its element. */
export function selectorOf(part: StylePart): string {
  return part === 'box' ? '' : `::${part}`;
}
