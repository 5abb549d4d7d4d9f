import { textDirection, textLanguage } from '../../platform/i18n.ts';
import { parentOf } from '../discover/unclobbered.ts';
import { element } from './element.ts';
import { ignoreInOcclusion } from './is-occluded.ts';
import style from './veil-style.css?inline';

/** One closed shadow root at the end of the document, above everything, for all that we show on a page. */
export class ShadowHost {
  #host: HTMLElement | undefined;
  #root: ShadowRoot | undefined;

  /** The root; made when first asked for, and put back where the page has removed it. */
  get root(): ShadowRoot {
    this.#host ??= makeHost();
    this.#root ??= makeRoot(this.#host);
    // A page may also have put it where nothing of it is seen.
    if (parentOf(this.#host) !== document.documentElement) document.documentElement.append(this.#host);
    return this.#root;
  }

  /** The element with the focus in it. */
  get activeElement(): Element | undefined {
    return this.#root?.activeElement ?? undefined;
  }

  /** Takes it out of the page until something is to be shown again. */
  remove(): void {
    this.#host?.remove();
  }
}

function makeHost(): HTMLElement {
  const host = element('div', {});
  ignoreInOcclusion(host);
  host.lang = textLanguage();
  host.dir = textDirection();
  return host;
}

function makeRoot(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  return root;
}
