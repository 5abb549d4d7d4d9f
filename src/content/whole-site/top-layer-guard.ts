import { logProblem } from '../../platform/log.ts';
import { findAll } from '../discover/unclobbered.ts';
import type { ShadowHost } from '../veil/shadow-host.ts';

/** Whatever a browser may paint above the page: what came last lies on top. */
const topLayer = ':is(:popover-open, :modal, :fullscreen)';

/** What tells that something comes to lie there. None of them leaves a shadow root but the last. */
const risingEvents = ['beforetoggle', 'toggle', 'fullscreenchange'];

/** A page that takes our dialog away again and again would hold up everything else: so often a frame it is put back. */
const maxRepairs = 4;

/** Keeps a modal dialog of ours above everything of the page, whatever the page does. */
export class TopLayerGuard {
  readonly #host: ShadowHost;
  readonly #observer = new MutationObserver(() => this.#check());
  readonly #onRising = (event: Event) => this.#rising(event);
  #dialog: HTMLDialogElement | undefined;
  /** What of the page lay in the top layer when our dialog was put above it. */
  #below: ReadonlySet<Element> = new Set();
  #repairs = 0;

  constructor(host: ShadowHost) {
    this.#host = host;
  }

  /** Called for each tree before the page can listen in it, so that it cannot keep the events from us. */
  watch(root: Document | ShadowRoot): void {
    const target = root instanceof Document ? window : root;
    for (const name of risingEvents) target.addEventListener(name, this.#onRising, true);
  }

  /** Opens a dialog that is in our root, and keeps it there. */
  hold(dialog: HTMLDialogElement): void {
    const wasHeld = this.#dialog !== undefined;
    this.#dialog = dialog;
    this.#repairs = 0;
    dialog.addEventListener('close', () => this.#check());
    this.#raise(dialog);
    if (wasHeld) return;
    this.#observer.observe(document, { childList: true, subtree: true });
    this.#everyFrame();
  }

  release(): void {
    this.#dialog = undefined;
    this.#observer.disconnect();
  }

  /** Neither an observer nor an event is needed for this: a page cannot keep frames from us. */
  #everyFrame(): void {
    requestAnimationFrame(() => {
      if (!this.#dialog) return;
      this.#repairs = 0;
      this.#check();
      this.#everyFrame();
    });
  }

  /** Before it is there; once the page's own script has ended, it is. */
  #rising({ target }: Event): void {
    if (!this.#dialog || target === this.#dialog) return;
    queueMicrotask(() => this.#dialog && this.#repair(this.#dialog));
  }

  #check(): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    const isThere = dialog.parentNode === this.#host.root && dialog.matches(':modal');
    const isAbove = [...this.#topLayer()].every((element) => this.#below.has(element));
    if (!isThere || !isAbove) this.#repair(dialog);
  }

  #repair(dialog: HTMLDialogElement): void {
    if (this.#repairs >= maxRepairs || !document.documentElement) return;
    this.#repairs += 1;
    this.#raise(dialog);
  }

  #raise(dialog: HTMLDialogElement): void {
    const { root, activeElement } = this.#host;
    try {
      if (dialog.parentNode !== root) root.append(dialog);
      if (dialog.open) dialog.close();
      dialog.showModal();
      if (activeElement && dialog.contains(activeElement)) (activeElement as HTMLElement).focus(); // ours are all HTML
    } catch (problem) {
      logProblem('whole site', problem); // the document is on its way out; else the next frame tries again
    }
    this.#below = new Set(this.#topLayer());
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined); // it lies below all the same
  }

  #topLayer(): Iterable<Element> {
    return findAll(document, topLayer);
  }
}
