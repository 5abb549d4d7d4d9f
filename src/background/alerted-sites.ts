import type { Site } from '../core/settings/site.ts';
import { forgetSession, loadSession, saveSession } from '../platform/session-store.ts';

const keyOf = (site: Site) => `alerted-${site}`;

/** An alert about unsafe pictures covered a website as a whole. Known until the browser closes. */
export function markAlerted(site: Site): Promise<void> {
  return saveSession(keyOf(site), true);
}

export async function isAlerted(site: Site): Promise<boolean> {
  return (await loadSession(keyOf(site))) === true;
}

/** A person decided about the rule of a website: what stands now is theirs. */
export function forgetAlerted(site: Site): Promise<void> {
  return forgetSession(keyOf(site));
}
