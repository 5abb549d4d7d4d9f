/** Runs in the page: sixty steps of half a window, a frame each. */
export async function scrollThrough(): Promise<void> {
  for (let step = 0; step < 60; step++) {
    scrollBy({ top: innerHeight / 2, behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
