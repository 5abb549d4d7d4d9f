/** A frame that scrolled out of sight has no layouts of its own, and is not waited for. */
const latestMs = 1000;

/**
 * Calls back right after the next layout, when reading styles and sizes makes the browser compute nothing. A hidden tab
 * has no layouts.
 */
export function afterLayout(callback: () => void): void {
  if (document.visibilityState !== 'visible') {
    setTimeout(callback, 0);
    return;
  }
  const latest = setTimeout(callback, latestMs);
  requestAnimationFrame(() => {
    clearTimeout(latest);
    // Ahead of what the page has waiting, a parser among it, which would have it computed again.
    void scheduler.postTask(callback, { priority: 'user-blocking' });
  });
}
