/** Where and how large a picture is laid out, told by the browser without forcing a layout. */
export type ShownSizeEvents = {
  /** The longer shown edge changed, in CSS pixels; 0 while the picture has no box. Before the next paint. */
  readonly onResized: (image: HTMLImageElement, longerEdgePx: number) => void;
  readonly onVisibility: (image: HTMLImageElement, isVisible: boolean) => void;
};

/** Pictures this close to the window count as visible: the part of its size they are away. */
const visibilityMargin = '25%';

/** Tells size and visibility of pictures. In a hidden tab it tells nothing until the tab is shown. */
export class ShownSizes {
  readonly #sizes: ResizeObserver;
  readonly #visibility: IntersectionObserver;

  constructor(events: ShownSizeEvents) {
    this.#sizes = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        const image = target as HTMLImageElement; // only images are observed
        events.onResized(image, longerEdgeOf(image));
      }
    });
    this.#visibility = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          events.onVisibility(target as HTMLImageElement, isIntersecting); // only images are observed
        }
      },
      { rootMargin: visibilityMargin },
    );
  }

  watch(image: HTMLImageElement): void {
    this.#sizes.observe(image, { box: 'border-box' });
    this.#visibility.observe(image);
  }

  unwatch(image: HTMLImageElement): void {
    this.#sizes.unobserve(image);
    this.#visibility.unobserve(image);
  }
}

/** Longer edge as it is on the screen, transforms included. Cheap right after a layout. */
export function longerEdgeOf(image: HTMLImageElement): number {
  const { width, height } = image.getBoundingClientRect();
  return Math.max(width, height);
}
