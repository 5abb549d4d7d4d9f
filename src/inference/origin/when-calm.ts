const lookAgainMs = 10;
/** A page that never ends loading pictures must not keep origins from being read. */
const maxWaitMs = 3000;

/** Waits until nothing is under way, as `count` tells, or long enough. Never rejects. */
export async function whenCalm(count: () => number): Promise<void> {
  for (let waitedMs = 0; waitedMs < maxWaitMs && count() > 0; waitedMs += lookAgainMs) {
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
}
