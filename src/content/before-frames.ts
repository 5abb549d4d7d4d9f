/** Calls back before each of the next frames is painted; a hidden tab has no frames. */
export function beforeFrames(count: number, callback: () => void): void {
  if (count <= 0) return;
  requestAnimationFrame(() => {
    callback();
    beforeFrames(count - 1, callback);
  });
}
