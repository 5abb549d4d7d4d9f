/** A frame that scrolled out of sight has no layouts of its own, and is not waited for. */
const latestMs = 1000;

let waiting: (() => void)[] = [];

/**
 * Calls back right after the next layout, when reading styles and sizes makes the browser compute nothing; each in a task
 * of its own. A hidden tab has no layouts.
 */
export function afterLayout(callback: () => void): void {
  if (document.visibilityState !== 'visible') {
    setTimeout(callback, 0);
    return;
  }
  waiting.push(callback);
  if (waiting.length > 1) return;
  const latest = setTimeout(callAll, latestMs);
  requestAnimationFrame(() => {
    clearTimeout(latest);
    callAll();
  });
}

/** Ahead of what the page has waiting, a parser among it, which would have all of it computed again. */
function callAll(): void {
  const callbacks = waiting;
  waiting = [];
  for (const callback of callbacks) void scheduler.postTask(callback, { priority: 'user-blocking' });
}
