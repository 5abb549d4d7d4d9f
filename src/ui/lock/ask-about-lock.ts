import type { LockReply } from '../../contract/messages.ts';
import { send } from '../../platform/send.ts';
import type { LockAsk } from './lock-client.ts';

/** Hashing is slow on purpose; a small laptop takes a few seconds for it, and other asks may stand before it. */
const hashTimeoutMs = 30_000;

/** Asks the background about the family lock. Rejects when nobody answers. */
export async function askAboutLock(ask: LockAsk): Promise<LockReply> {
  const reply = await send(ask, hashTimeoutMs);
  // Without a listener the browser answers with nothing at all.
  if (reply === undefined) throw new Error(`${ask.name}: no answer`);
  return reply;
}
