import { logProblem } from '../platform/log.ts';
import { copyPolicy, onPolicyChanged } from '../platform/settings-store.ts';

/** Keeps what pages know of the browser's policy up to date: each time the background wakes, and when it changes. */
export function followPolicy(): void {
  const copy = () => {
    copyPolicy().catch((problem: unknown) => logProblem('policy', problem));
  };
  copy();
  onPolicyChanged(copy);
}
