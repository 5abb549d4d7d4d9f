/** Makes one element transparent by its own inline style, which nothing of the page beats, and gives it back. */
export class ForcedStyle {
  readonly #style: CSSStyleDeclaration;
  readonly #opacity: string;
  readonly #priority: string;

  constructor(element: HTMLElement | SVGElement) {
    this.#style = element.style;
    this.#opacity = element.style.getPropertyValue('opacity');
    this.#priority = element.style.getPropertyPriority('opacity');
  }

  /** Once more after each change of the page's. */
  force(): void {
    const { opacity } = this.#style;
    if (opacity === '0' && this.#style.getPropertyPriority('opacity') === 'important') return;
    this.#style.setProperty('opacity', '0', 'important');
  }

  restore(): void {
    if (this.#opacity === '') this.#style.removeProperty('opacity');
    else this.#style.setProperty('opacity', this.#opacity, this.#priority);
  }
}
