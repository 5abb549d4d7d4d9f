/** A function that may be called too often, and a way to make its last call happen at once. */
export type Throttled<Value> = {
  (value: Value): void;
  flush(): void;
};

/**
 * Runs at once, then at most once in `intervalMs`. Values in between are dropped, the last one never is:
 * it runs when the interval ends, or on `flush`.
 */
export function throttleLast<Value>(run: (value: Value) => void, intervalMs: number): Throttled<Value> {
  let waiting: { readonly value: Value } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const runWaiting = () => {
    timer = undefined;
    if (waiting === undefined) return;
    const { value } = waiting;
    waiting = undefined;
    timer = setTimeout(runWaiting, intervalMs);
    run(value);
  };
  const ask = (value: Value) => {
    waiting = { value };
    if (timer === undefined) runWaiting();
  };
  const flush = () => {
    clearTimeout(timer);
    runWaiting();
  };
  return Object.assign(ask, { flush });
}
