/** Waits for the frame in which the size of a new picture becomes known; a hidden tab has no frames. */
export function afterLayout(callback: () => void): void {
  if (document.visibilityState === 'visible') requestAnimationFrame(() => setTimeout(callback, 0));
  else setTimeout(callback, 0);
}
