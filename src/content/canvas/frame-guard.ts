import { isConnected } from '../discover/unclobbered.ts';
import { element } from '../veil/element.ts';

/**
 * Deeper in its tree than any element of a page that watches sizes is likely to be: the browser tells of sizes from
 * the outside in, and of those asked for on the way only where they are deeper than the ones just told.
 */
const probeDepth = 128;

/**
 * Calls back once in the frame to come, after all animation callbacks of the page and before the paint: a
 * ResizeObserver that observes anew is told in just that moment.
 * What it observes is a probe of ours in a closed shadow root, because it must have a box and be deep (a canvas itself
 * would be skipped, with an error event for the page, when a page draws while it is being told its canvas's size).
 * Where the page takes the probe away, the callback comes at the end of the page's present script instead: sooner
 * and more often than needed, but before the paint, too.
 */
export class FrameGuard {
  readonly #onFrame: () => void;
  readonly #observer = new ResizeObserver(() => this.#run());
  #host: HTMLElement | undefined;
  /** The root element that the host was put into; a rewritten document has another. */
  #root: HTMLElement | undefined;
  #probe: HTMLElement | undefined;
  #isRequested = false;
  /** A page that once removed the probe would do so again. */
  #isProbeTrusted = true;

  constructor(onFrame: () => void) {
    this.#onFrame = onFrame;
  }

  /** Asks for the callback; once a frame, however often it is asked for. */
  request(): void {
    if (this.#isRequested) return;
    this.#isRequested = true;
    if (!this.#observeProbe()) return queueMicrotask(() => this.#run());
    // Two frames on, at the latest, it has been told; unless the page has hidden the probe's whole tree.
    requestAnimationFrame(() => requestAnimationFrame(() => this.#run()));
  }

  #run(): void {
    if (!this.#isRequested) return;
    this.#isRequested = false;
    this.#onFrame();
  }

  #observeProbe(): boolean {
    const root = document.documentElement;
    if (this.#host && root === this.#root && !isConnected(this.#host)) this.#isProbeTrusted = false;
    if (!this.#isProbeTrusted || !root) return false;
    const probe = this.#probe ?? this.#makeProbe();
    if (root !== this.#root && this.#host) root.append(this.#host);
    this.#root = root;
    this.#observer.unobserve(probe);
    this.#observer.observe(probe);
    return true;
  }

  #makeProbe(): HTMLElement {
    const host = element('div', {});
    let probe = element('div', { style: 'width:1px;height:1px' });
    this.#probe = probe;
    for (let depth = 1; depth < probeDepth; depth++) probe = element('div', {}, probe);
    const shadow = host.attachShadow({ mode: 'closed' });
    shadow.adoptedStyleSheets = [hostSheet()];
    shadow.append(probe);
    this.#host = host;
    return this.#probe;
  }
}

/** In the shadow root: an important rule there beats whatever the page says of the host. */
function hostSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ':host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;width:1px!important;' +
      'height:1px!important;opacity:0!important;pointer-events:none!important;contain:strict!important}',
  );
  return sheet;
}
