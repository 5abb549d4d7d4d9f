import type { CoverStyle } from '../../core/settings/cover-style.ts';
import type { Policy } from '../../core/verdict/policy.ts';
import { BadgeLayer } from '../origin/badge-layer.ts';
import { veilOriginLine } from '../origin/veil-origin-line.ts';
import type { Surface } from '../surface.ts';
import { Overlay } from './overlay.ts';
import { ShadowHost } from './shadow-host.ts';
import { VeilLayer, type VeilLayerOptions } from './veil-layer.ts';
import { preloadListWords } from './veil-words.ts';

/** All that we show over a page: the panels of covered pictures, and the badges of the others. */
export class PageLayers {
  readonly host = new ShadowHost();
  readonly #overlay = new Overlay(this.host);
  readonly #badges: BadgeLayer;
  readonly #veils: VeilLayer;
  #coverStyle: CoverStyle = 'blur';

  constructor(options: Pick<VeilLayerOptions, 'siteName' | 'showing' | 'onCommand'>) {
    const { showing, onCommand } = options;
    this.#badges = new BadgeLayer({ host: this.host, overlay: this.#overlay, showing, onCommand });
    this.#veils = new VeilLayer({
      ...options,
      host: this.host,
      overlay: this.#overlay,
      originLine: veilOriginLine,
      coverStyle: () => this.#coverStyle,
      openDetails: (picture, opener) => this.#badges.openDetails(picture, opener),
    });
  }

  /** Called before the pictures are decided anew. */
  setPolicy({ isActive, originBadge, coverStyle, coveringList }: Policy): void {
    if (coveringList !== undefined) preloadListWords(coveringList);
    this.#coverStyle = coverStyle;
    this.#badges.setWanted(isActive ? originBadge : 'off');
  }

  /** Something about a picture changed, or it left the page (`isGone`). */
  update(picture: Surface, isGone: boolean): void {
    this.#veils.update(picture, isGone);
    this.#badges.update(picture, isGone);
  }

  /** Takes everything away. */
  clear(): void {
    this.#veils.clear();
    this.#overlay.close();
    this.host.remove();
  }
}
