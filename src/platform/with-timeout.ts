/** A wait that ended without an answer; `message` names what was waited for. */
export class TimeoutError extends Error {}

/** The promise's own result, or a TimeoutError after `timeoutMs`. The work itself is not stopped. */
export function withTimeout<Value>(
  promise: Promise<Value>,
  limit: { readonly timeoutMs: number; readonly label: string },
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new TimeoutError(`${limit.label}: no answer in ${limit.timeoutMs} ms`)),
      limit.timeoutMs,
    );
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
