/** Under the opener, moved as far as needed to stay inside the window. */
export function menuPlace(opener: DOMRect, menu: DOMRect): { readonly left: number; readonly top: number } {
  const marginPx = 8;
  const within = (start: number, sizePx: number, roomPx: number) =>
    Math.max(marginPx, Math.min(start, roomPx - sizePx - marginPx));
  return {
    left: within(opener.left, menu.width, innerWidth),
    top: within(opener.bottom + marginPx, menu.height, innerHeight),
  };
}
