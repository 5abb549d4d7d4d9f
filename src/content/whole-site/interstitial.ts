import type { WholeSiteNotice } from '../../core/whole-site/whole-site.ts';
import type { ShadowHost } from '../veil/shadow-host.ts';
import { Hush } from './hush.ts';
import { makeNoticeDialog, type NoticeDeeds } from './make-notice-dialog.ts';
import style from './notice-style.css?inline';
import { TopLayerGuard } from './top-layer-guard.ts';

/**
 * A page of ours before a website that is covered as a whole: a modal dialog over all of the window, so that the page
 * below is inert, and nothing in it is changed. Its pictures are covered as they are without it: whoever gets past it
 * sees no more.
 */
export class Interstitial {
  readonly #host: ShadowHost;
  readonly #deeds: NoticeDeeds;
  readonly #guard: TopLayerGuard;
  readonly #hush = new Hush();
  #dialog: HTMLDialogElement | undefined;
  #shown = '';
  #hasStyle = false;

  constructor(host: ShadowHost, deeds: NoticeDeeds) {
    this.#host = host;
    this.#deeds = deeds;
    this.#guard = new TopLayerGuard(host);
  }

  /** A shadow root of the page: what happens in it does not reach the document. */
  watch(root: Document | ShadowRoot): void {
    this.#guard.watch(root);
    this.#hush.watch(root);
  }

  /** Stands there with these words, or goes (undefined). */
  show(notice: WholeSiteNotice | undefined): void {
    const wanted = notice && canStand() ? JSON.stringify(notice) : '';
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    if (notice && wanted) this.#open(notice);
    else this.#close();
  }

  #open(notice: WholeSiteNotice): void {
    this.#addStyle();
    const { dialog, words } = makeNoticeDialog(notice, this.#deeds);
    const known = this.#dialog;
    const focused = known?.contains(this.#host.activeElement ?? null) ? focusedDeed(this.#host) : undefined;
    this.#dialog = dialog;
    this.#host.root.append(dialog);
    this.#guard.hold(dialog);
    known?.remove(); // after the new one stands: in between nothing would
    const next = focused && dialog.querySelector<HTMLElement>(`[data-deed="${focused}"]`);
    (next || words).focus();
    this.#hush.start();
  }

  #close(): void {
    this.#guard.release();
    this.#dialog?.remove();
    this.#dialog = undefined;
    this.#hush.stop();
  }

  #addStyle(): void {
    if (this.#hasStyle) return;
    this.#hasStyle = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.#host.root.adoptedStyleSheets = [...this.#host.root.adoptedStyleSheets, sheet];
  }
}

/** A drawing or another document of XML has no dialogs; its pictures are covered. */
function canStand(): boolean {
  return document.documentElement instanceof HTMLElement;
}

function focusedDeed(host: ShadowHost): string | undefined {
  return host.activeElement?.getAttribute('data-deed') ?? undefined;
}
