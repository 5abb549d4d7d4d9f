import type { Showing } from '../../core/family/showing.ts';
import { text } from '../../platform/i18n.ts';

/** In the place of "show", where an unlock has to come first: who can do that, and how. */
export function unlockWords({ unlocker }: Pick<Showing, 'unlocker'>): string {
  return unlocker === 'oneself' ? text('veilUnlockYourself') : text('veilAskGrownUp');
}
