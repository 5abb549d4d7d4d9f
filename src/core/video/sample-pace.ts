/** A video that has just begun, or changed its scene, is looked at this often. */
export const firstIntervalMs = 250;
/** However long nothing unsafe was seen, a frame is judged at least this often while the video plays. */
export const longestIntervalMs = 2000;

/** The pause before the next sample, after one more that was safe: ten samples lead from the first to the longest. */
export function slowerInterval(intervalMs: number): number {
  return Math.min(longestIntervalMs, Math.round(intervalMs * 1.25));
}
