/** Runs a piece of work after all work that was given before it. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** A queue of its own: what stands in another one does not hold it up. */
export function makeTurns(): InTurn {
  let lastTurn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = lastTurn.then(work);
    lastTurn = turn.catch(() => undefined); // its own caller hears of it; the next one must not
    return turn;
  };
}

/**
 * The queue that settings and the family lock share: two changes at once would each write over what the other wrote,
 * and two tries of a PIN would each count as the first.
 */
export const inTurn = makeTurns();
