/** When no frame callback tells of a frame, it is looked at after two paints and this. */
const paintedMs = 100;

/** Waits until what an element holds has been painted; a hidden tab paints nothing. */
export function afterPaint(callback: () => void): void {
  const later = () => setTimeout(callback, paintedMs);
  if (document.visibilityState === 'visible') requestAnimationFrame(() => requestAnimationFrame(later));
  else later();
}
