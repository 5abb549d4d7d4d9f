import type { Backdrop } from '../../core/veil/style-gate-css.ts';

/** Relative luminance at which dark and light backdrops give text the same contrast. Source: WCAG 2.2, 1.4.3. */
const middleLuminance = 0.18;

/**
 * What to lay behind the text of an element while its background picture is hidden, so that white text on a dark
 * photograph stays readable. Nothing where the page itself gives a background colour, or where there is no text.
 */
export function backdropFor(element: Element): Backdrop | undefined {
  const { backgroundColor, color } = getComputedStyle(element);
  if (!/, 0\)$|\/ 0\)$|^transparent$/.test(backgroundColor)) return undefined;
  if (!element.textContent?.trim()) return undefined;
  return luminanceOf(color) > middleLuminance ? 'dark' : 'light';
}

/** Of a computed colour, such as `rgb(255, 255, 255)`; other colour spaces are rare and taken as black. */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.startsWith('rgb') ? (color.match(/[\d.]+/g) ?? []) : []).map(
    (value) => (Number(value) / 255) ** 2.2,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
