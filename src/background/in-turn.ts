let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Runs `work` after all work before it. Settings and the family lock share one queue: two changes at once would
 * each write over what the other wrote, and two tries of a PIN would each count as the first.
 */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = lastTurn.then(work);
  lastTurn = turn.catch(() => undefined); // its own caller hears of it; the next one must not
  return turn;
}
