import type { VeilCommand } from '../../contract/veil-commands.ts';
import type { Showing } from '../../core/family/showing.ts';
import type { CoverStyle } from '../../core/settings/cover-style.ts';
import { surfaceClaims } from '../report/surface-claims.ts';
import type { Surface } from '../surface.ts';
import { MoveFollower } from './move-follower.ts';
import type { Overlay } from './overlay.ts';
import { panelPlace } from './panel-place.ts';
import type { ShadowHost } from './shadow-host.ts';
import { makeMenu } from './veil-menu.ts';
import { makePanel, type PanelSize, panelSizeFor } from './veil-panel.ts';

export type VeilLayerOptions = {
  readonly host: ShadowHost;
  readonly overlay: Overlay;
  readonly siteName: () => string;
  readonly showing: () => Showing;
  readonly coverStyle: () => CoverStyle;
  readonly onCommand: (picture: Surface, command: VeilCommand) => void;
  /** The line that says where a picture comes from; undefined where nothing is to be said of it. */
  readonly originLine: (picture: Surface) => string | undefined;
  readonly openDetails: (picture: Surface, opener: HTMLElement) => void;
};

type Panel = { readonly element: HTMLElement; readonly look: string };

/**
 * The panels over covered pictures: one closed shadow root at the end of the document, above everything, so that
 * nothing in the page's own tree is moved or wrapped. Made when the first picture is covered.
 */
export class VeilLayer {
  readonly #options: VeilLayerOptions;
  readonly #pictures = new Set<Surface>();
  readonly #panels = new Map<Surface, Panel>();
  readonly #follower = new MoveFollower(
    () => this.#place(),
    () => this.#pictures.size > 0,
  );

  constructor(options: VeilLayerOptions) {
    this.#options = options;
  }

  /** A picture's cover changed, or the picture left the page (`isGone`). */
  update(picture: Surface, isGone: boolean): void {
    if (isGone || !needsPanel(picture) || !picture.isVisible) this.#remove(picture);
    else {
      this.#pictures.add(picture);
      this.#follower.follow();
    }
  }

  /** Takes everything away. */
  clear(): void {
    for (const picture of [...this.#pictures]) this.#remove(picture);
  }

  #remove(picture: Surface): void {
    this.#pictures.delete(picture);
    this.#panels.get(picture)?.element.remove();
    this.#panels.delete(picture);
  }

  #place(): void {
    void this.#options.host.root; // the page may have removed what is not its own
    const places = Array.from(this.#pictures, (picture) => [picture, panelPlace(picture.element)] as const);
    for (const [picture, place] of places) this.#placeOne(picture, place);
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
    const origin = this.#options.originLine(picture);
    const showing = this.#options.showing();
    const style = this.#options.coverStyle();
    const { mayShowOnce, unlocker } = showing;
    const { cover, reasons } = picture;
    const look = JSON.stringify([style, cover, size, reasons, origin, mayShowOnce, unlocker]);
    if (known?.look === look) return known;
    const panel = {
      look,
      element: makePanel(
        picture,
        { size, origin, style, ...showing },
        {
          show: (chosen) => this.#options.onCommand(chosen, 'show-once'),
          cover: (chosen) => this.#options.onCommand(chosen, 'cover'),
          openMenu: (chosen, opener) => this.#openMenu(chosen, opener),
        },
      ),
    };
    if (known) this.#replace(known, panel);
    else this.#options.host.root.append(panel.element);
    this.#panels.set(picture, panel);
    return panel;
  }

  /** Who used the keyboard on the old panel goes on with it on the new one. */
  #replace(known: Panel, panel: Panel): void {
    const hadFocus = known.element.contains(this.#options.host.activeElement ?? null);
    known.element.replaceWith(panel.element);
    if (hadFocus) panel.element.querySelector('button')?.focus();
  }

  #openMenu(picture: Surface, opener: HTMLElement): void {
    const { overlay, siteName, showing, onCommand, originLine, openDetails } = this.#options;
    overlay.open(opener, (close) =>
      makeMenu({
        picture,
        siteName: siteName(),
        showing: showing(),
        claims: surfaceClaims(picture, showing()),
        origin: originLine(picture),
        onCommand: (command) => onCommand(picture, command),
        onDetails: () => openDetails(picture, opener),
        onClose: close,
      }),
    );
  }
}

function needsPanel({ cover }: Surface): boolean {
  return (
    cover === 'veiled' ||
    cover === 'hidden' ||
    cover === 'unjudged' ||
    cover === 'covered-by-person' ||
    cover === 'shown-by-person'
  );
}
