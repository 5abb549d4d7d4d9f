import { logProblem } from '../platform/log.ts';
import { copyPolicy, onPolicyChanged } from '../platform/settings-store.ts';
import { mayShowOnce } from './settings-authority.ts';

/** Keeps what pages know of the browser's policy up to date: each time the background wakes, and when it changes. */
export function followPolicy(): void {
  const copy = () => {
    // What it fixes of a friction holds on open pages, too.
    copyPolicy()
      .then(mayShowOnce)
      .catch((problem: unknown) => logProblem('policy', problem));
  };
  copy();
  onPolicyChanged(copy);
}
