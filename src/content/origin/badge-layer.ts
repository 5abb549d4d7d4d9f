import { saidOriginOf } from '../../core/corrections/said-origin.ts';
import type { OriginEvidence } from '../../core/provenance/origin-evidence.ts';
import { makeReport } from '../../core/provenance/provenance-report.ts';
import type { OriginBadge } from '../../core/settings/origin-settings.ts';
import { text } from '../../platform/i18n.ts';
import { surfaceClaims } from '../report/surface-claims.ts';
import type { Surface } from '../surface.ts';
import { button, element } from '../veil/element.ts';
import { MoveFollower } from '../veil/move-follower.ts';
import type { VeilLayerOptions } from '../veil/veil-layer.ts';
import { badgePlace } from './badge-place.ts';
import { needsBadge } from './needs-badge.ts';
import { makeOriginPanel } from './origin-panel.ts';
import { badgeKeyEnd, originLine, saidLine } from './origin-words.ts';
import { surfaceOrigin } from './surface-origin.ts';

const nothingRead: OriginEvidence = { report: makeReport([]), unsafeWords: [] };

type Badge = { readonly element: HTMLElement; readonly look: string };

export type BadgeLayerOptions = Pick<VeilLayerOptions, 'host' | 'overlay' | 'showing' | 'onCommand'>;

/** Small badges on pictures that say where they come from. Only for pictures in view, whatever a page holds. */
export class BadgeLayer {
  readonly #options: BadgeLayerOptions;
  readonly #badges = new Map<Surface, Badge | undefined>();
  readonly #follower = new MoveFollower(
    () => this.#place(),
    () => this.#badges.size > 0,
  );
  #wanted: OriginBadge = 'off';

  constructor(options: BadgeLayerOptions) {
    this.#options = options;
  }

  /** Which pictures get one from now on; `update` must be called for each. */
  setWanted(wanted: OriginBadge): void {
    this.#wanted = wanted;
    if (wanted === 'off') for (const picture of [...this.#badges.keys()]) this.#remove(picture);
  }

  /** Something about a picture changed, or it left the page (`isGone`). */
  update(picture: Surface, isGone: boolean): void {
    if (isGone || !needsBadge(picture, this.#wanted)) return this.#remove(picture);
    if (!this.#badges.has(picture)) this.#badges.set(picture, undefined);
    this.#follower.follow();
  }

  /** Opens all that is known of where a picture comes from. */
  openDetails(picture: Surface, opener: HTMLElement): void {
    const origin = surfaceOrigin(picture) ?? nothingRead;
    const { overlay, showing, onCommand } = this.#options;
    overlay.open(opener, (close) =>
      makeOriginPanel({
        evidence: origin,
        said: saidOriginOf(picture.reasons),
        claims: surfaceClaims(picture, showing()),
        onClaim: (claim) => {
          close();
          onCommand(picture, claim);
        },
        onClose: close,
      }),
    );
  }

  #remove(picture: Surface): void {
    this.#badges.get(picture)?.element.remove();
    this.#badges.delete(picture);
  }

  /** All places are read before anything is moved: the other way round, each would be laid out anew. */
  #place(): void {
    const places = Array.from(
      this.#badges.keys(),
      (picture) => [picture, badgePlace(picture.element)] as const,
    );
    void this.#options.host.root; // the page may have removed what is not its own
    for (const [picture, place] of places) this.#placeOne(picture, place);
  }

  #placeOne(picture: Surface, place: { readonly x: number; readonly y: number } | undefined): void {
    if (!place && !this.#badges.get(picture)) return;
    const badge = this.#badgeFor(picture);
    const style = place ? `left:${place.x}px;top:${place.y}px` : 'display:none';
    if (badge.getAttribute('style') !== style) badge.setAttribute('style', style);
  }

  /** Keeps the badge, and the focus on it, as long as it would say the same. */
  #badgeFor(picture: Surface): HTMLElement {
    const known = this.#badges.get(picture);
    const { origin } = (surfaceOrigin(picture) ?? nothingRead).report;
    const said = saidOriginOf(picture.reasons);
    const line = said ? saidLine(said) : originLine(origin);
    if (known?.look === line) return known.element;
    const content = element('span', {}, said ? line : text(`originBadge_${badgeKeyEnd(origin)}`));
    const made: HTMLElement = button({ label: line, className: 'badge', content }, () =>
      this.openDetails(picture, made),
    );
    made.setAttribute('aria-haspopup', 'dialog');
    made.dataset.origin = origin.origin;
    if (known) known.element.replaceWith(made);
    else this.#options.host.root.append(made);
    this.#badges.set(picture, { element: made, look: line });
    return made;
  }
}
