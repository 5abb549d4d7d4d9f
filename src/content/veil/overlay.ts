import { menuPlace } from './menu-place.ts';
import type { ShadowHost } from './shadow-host.ts';

/** What lies open over the page for as long as a person uses it: a menu, or the details of a picture. One at a time. */
export class Overlay {
  readonly #host: ShadowHost;
  #open: HTMLElement | undefined;

  constructor(host: ShadowHost) {
    this.#host = host;
  }

  /** Opens what `make` makes beside its opener, and gives the focus back there when it closes. */
  open(opener: HTMLElement, make: (close: () => void) => HTMLElement): void {
    this.close();
    const made = make(() => {
      this.close();
      opener.focus();
    });
    this.#open = made;
    made.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        this.close();
        opener.focus();
      }
      event.stopPropagation(); // the page's own shortcuts are not meant
    });
    made.addEventListener('focusout', (event) => {
      const isInside = event.relatedTarget instanceof Node && made.contains(event.relatedTarget);
      // A window that loses the focus takes nothing away.
      if (!isInside && document.hasFocus()) this.close();
    });
    this.#host.root.append(made);
    this.#place(made, opener.getBoundingClientRect());
    (made.querySelector('button') ?? made).focus();
  }

  /** Also after it has grown, so that a prompt does not run out of the window. Its opener may be gone by then. */
  #place(made: HTMLElement, opener: DOMRect): void {
    const place = () => {
      const { left, top } = menuPlace(opener, made.getBoundingClientRect());
      made.setAttribute('style', `left:${left}px;top:${top}px`);
    };
    place();
    new ResizeObserver(place).observe(made);
  }

  close(): void {
    const open = this.#open;
    this.#open = undefined; // first: removing it moves the focus, which would close it again
    open?.remove();
  }
}
