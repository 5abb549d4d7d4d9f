import type { VeilCommand } from '../../contract/messages.ts';
import type { Showing } from '../../core/family/showing.ts';
import { textDirection, textLanguage } from '../../platform/i18n.ts';
import { isConnected } from '../discover/unclobbered.ts';
import type { Surface } from '../surface.ts';
import { element } from './element.ts';
import { ignoreInOcclusion } from './is-occluded.ts';
import { menuPlace } from './menu-place.ts';
import { panelPlace } from './panel-place.ts';
import { makeMenu } from './veil-menu.ts';
import { makePanel, type PanelSize, panelSizeFor } from './veil-panel.ts';
import style from './veil-style.css?inline';

export type VeilLayerOptions = {
  readonly siteName: () => string;
  readonly showing: () => Showing;
  readonly onCommand: (picture: Surface, command: VeilCommand) => void;
};

type Panel = { readonly element: HTMLElement; readonly look: string };

/** While pictures are covered in view, their place is checked this often even when no event tells of a move. */
const idleCheckMs = 250;
/** After an event that moves things, panels follow frame by frame for this long. */
const followMs = 600;
const movingEvents = [
  'scroll',
  'resize',
  'transitionrun',
  'animationstart',
  'click',
  'keydown',
  'pointermove',
];

/**
 * The panels over covered pictures: one closed shadow root at the end of the document, above everything, so that
 * nothing in the page's own tree is moved or wrapped. Made when the first picture is covered.
 */
export class VeilLayer {
  readonly #options: VeilLayerOptions;
  readonly #pictures = new Set<Surface>();
  readonly #panels = new Map<Surface, Panel>();
  #host: HTMLElement | undefined;
  #root: ShadowRoot | undefined;
  #menu: HTMLElement | undefined;
  #followUntilMs = 0;
  #frame: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: VeilLayerOptions) {
    this.#options = options;
    for (const name of movingEvents) {
      addEventListener(name, () => this.#follow(), { capture: true, passive: true });
    }
  }

  /** A picture's cover changed, or the picture left the page (`isGone`). */
  update(picture: Surface, isGone: boolean): void {
    if (isGone || !needsPanel(picture) || !picture.isVisible) this.#remove(picture);
    else {
      this.#pictures.add(picture);
      this.#follow();
    }
  }

  /** Takes everything away. */
  clear(): void {
    for (const picture of [...this.#pictures]) this.#remove(picture);
    this.#closeMenu();
    this.#host?.remove();
  }

  #remove(picture: Surface): void {
    this.#pictures.delete(picture);
    this.#panels.get(picture)?.element.remove();
    this.#panels.delete(picture);
  }

  #follow(): void {
    if (this.#pictures.size === 0) return;
    this.#followUntilMs = performance.now() + followMs;
    this.#frame ??= requestAnimationFrame(() => this.#place());
  }

  #place(): void {
    this.#frame = undefined;
    clearTimeout(this.#timer);
    if (this.#pictures.size === 0) return;
    this.#ensureHost();
    const places = Array.from(this.#pictures, (picture) => [picture, panelPlace(picture.element)] as const);
    for (const [picture, place] of places) this.#placeOne(picture, place);
    if (performance.now() < this.#followUntilMs) {
      this.#frame = requestAnimationFrame(() => this.#place());
    } else this.#timer = setTimeout(() => this.#place(), idleCheckMs);
  }

  #placeOne(picture: Surface, box: DOMRect | undefined): void {
    const known = this.#panels.get(picture);
    if (!box) {
      if (known) known.element.style.display = 'none';
      return;
    }
    const panel = this.#panelFor(picture, panelSizeFor(box), known);
    const { left, top, width, height } = box;
    const place = `display:grid;left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    if (panel.element.getAttribute('style') !== place) panel.element.setAttribute('style', place);
  }

  /** Keeps the panel, and the focus in it, as long as it would say the same. */
  #panelFor(picture: Surface, size: PanelSize, known: Panel | undefined): Panel {
    const showing = this.#options.showing();
    const look = JSON.stringify([picture.cover, size, picture.reasons, showing.mayShowOnce]);
    if (known?.look === look) return known;
    const panel = {
      look,
      element: makePanel(
        picture,
        { size, ...showing },
        {
          show: (chosen) => this.#options.onCommand(chosen, 'show-once'),
          cover: (chosen) => this.#options.onCommand(chosen, 'cover'),
          openMenu: (chosen, opener) => this.#openMenu(chosen, opener),
        },
      ),
    };
    if (known) this.#replace(known, panel);
    else this.#root?.append(panel.element);
    this.#panels.set(picture, panel);
    return panel;
  }

  /** Who used the keyboard on the old panel goes on with it on the new one. */
  #replace(known: Panel, panel: Panel): void {
    const hadFocus = known.element.contains(this.#root?.activeElement ?? null);
    known.element.replaceWith(panel.element);
    if (hadFocus) panel.element.querySelector('button')?.focus();
  }

  #openMenu(picture: Surface, opener: HTMLElement): void {
    this.#closeMenu();
    const menu = makeMenu({
      picture,
      siteName: this.#options.siteName(),
      showing: this.#options.showing(),
      onCommand: (command) => this.#options.onCommand(picture, command),
      onClose: () => {
        this.#closeMenu();
        opener.focus();
      },
    });
    this.#menu = menu;
    this.#root?.append(menu);
    const { left, top } = menuPlace(opener.getBoundingClientRect(), menu.getBoundingClientRect());
    menu.setAttribute('style', `left:${left}px;top:${top}px`);
    menu.querySelector('button')?.focus();
  }

  #closeMenu(): void {
    const menu = this.#menu;
    this.#menu = undefined;
    menu?.remove();
  }

  /** The page may remove what is not its own: then it is put back. */
  #ensureHost(): void {
    if (!this.#host || !this.#root) {
      this.#host = element('div', {});
      ignoreInOcclusion(this.#host);
      this.#root = this.#host.attachShadow({ mode: 'closed' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      this.#root.adoptedStyleSheets = [sheet];
      this.#host.lang = textLanguage();
      this.#host.dir = textDirection();
    }
    if (!isConnected(this.#host)) document.documentElement.append(this.#host);
  }
}

function needsPanel({ cover }: Surface): boolean {
  return (
    cover === 'veiled' || cover === 'unjudged' || cover === 'covered-by-person' || cover === 'shown-by-person'
  );
}
