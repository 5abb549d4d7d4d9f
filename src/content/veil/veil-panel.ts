import type { Showing } from '../../core/family/showing.ts';
import type { CoverStyle } from '../../core/settings/cover-style.ts';
import { text } from '../../platform/i18n.ts';
import type { Surface } from '../surface.ts';
import { button, element, icon } from './element.ts';
import { isLabelled } from './look-of.ts';
import { unlockWords } from './unlock-words.ts';
import { veilWords } from './veil-words.ts';

/** What a person can do on a veil; the layer carries it out. */
export type VeilDeeds = {
  readonly show: (picture: Surface) => void;
  readonly cover: (picture: Surface) => void;
  readonly openMenu: (picture: Surface, opener: HTMLElement) => void;
};

/** How much fits on a picture: a sentence and buttons, or one button. */
export type PanelSize = 'card' | 'button';

/** What a panel has room for, what it may offer, and what it says. */
export type PanelLook = Pick<Showing, 'mayShowOnce' | 'unlocker'> & {
  readonly style: CoverStyle;
  readonly size: PanelSize;
  /** The line that says where the picture comes from; undefined where nothing is to be said of it. */
  readonly origin: string | undefined;
};

/** A card takes about this much room, in CSS pixels. */
const cardRoom = { widthPx: 200, heightPx: 150 };

export function panelSizeFor(box: { readonly width: number; readonly height: number }): PanelSize {
  return box.width >= cardRoom.widthPx && box.height >= cardRoom.heightPx ? 'card' : 'button';
}

/** What lies over a covered picture, or in the corner of one that a person chose to see. */
export function makePanel(picture: Surface, look: PanelLook, deeds: VeilDeeds): HTMLElement {
  if (picture.cover === 'shown-by-person') return makeShownPanel(picture, deeds);
  const words = veilWords(picture.reasons);
  const kind = panelKindOf(picture, look.style);
  const isOpen = kind === 'behind' || kind === 'hidden';
  const panel = element('div', {
    class: 'veil',
    role: 'group',
    'aria-label': `${text('veilTitle')}: ${words}`,
    'data-kind': kind,
  });
  panel.append(
    look.size === 'card' && !isOpen ? makeCard(picture, look, deeds) : makeRound(picture, words, deeds),
  );
  return panel;
}

/**
 * behind  a picture of a style with other things in front of it: those stay in sight
 * hole    a picture of a style and nothing else, or one with a label in its place: there would be nothing to see
 */
function panelKindOf(
  { cover, part, element: covered }: Surface,
  style: CoverStyle,
): Surface['cover'] | 'behind' | 'hole' {
  if (part === 'element') return isLabelled(cover, style) ? 'hole' : cover;
  return covered.childElementCount > 0 || covered.textContent?.trim() ? 'behind' : 'hole';
}

function makeShownPanel(picture: Surface, deeds: VeilDeeds): HTMLElement {
  const look = { label: text('actionCover'), className: 'round', content: icon('covered') };
  const cover = button(look, () => deeds.cover(picture));
  return element('div', { class: 'veil', 'data-kind': 'shown' }, cover);
}

function makeCard(
  picture: Surface,
  { mayShowOnce, unlocker, origin }: PanelLook,
  deeds: VeilDeeds,
): HTMLElement {
  const card = element(
    'div',
    { class: 'card' },
    icon('covered'),
    element('p', {}, veilWords(picture.reasons)),
  );
  if (origin) card.append(element('p', { class: 'origin', dir: 'auto' }, origin));
  if (!mayShowOnce) {
    card.append(element('p', {}, unlockWords({ unlocker })));
    return card;
  }
  const label = picture.cover === 'unjudged' ? text('actionShowAnyway') : text('actionShowOnce');
  const show = button({ label, className: 'main' }, () => deeds.show(picture));
  card.append(element('div', { class: 'actions' }, show, makeMore(picture, deeds)));
  return card;
}

function makeMore(picture: Surface, deeds: VeilDeeds): HTMLButtonElement {
  const look = { label: text('actionMore'), className: 'more', content: icon('more') };
  const more: HTMLButtonElement = button(look, () => deeds.openMenu(picture, more));
  more.setAttribute('aria-haspopup', 'dialog');
  return more;
}

function makeRound(picture: Surface, words: string, deeds: VeilDeeds): HTMLElement {
  const look = { label: `${words} ${text('actionMore')}`, className: 'round', content: icon('covered') };
  const open: HTMLButtonElement = button(look, () => deeds.openMenu(picture, open));
  open.setAttribute('aria-haspopup', 'dialog');
  return open;
}
