import { type ListedSite, onEveryList } from '../../core/settings/listed-site.ts';
import type { Settings } from '../../core/settings/schema.ts';
import type { Site } from '../../core/settings/site.ts';
import { logProblem } from '../../platform/log.ts';
import { isExtensionAlive, send } from '../../platform/send.ts';
import { frameHost } from '../frame-host.ts';

/** Where nobody answered, it is asked again after this, and so often. */
const retryMs = 5000;
const maxRetries = 20;

/**
 * What the lists of websites say of this frame. The lists stay in the background: it is asked when a list came. Until it
 * has answered, a new list means every site.
 */
export class ListedSites {
  readonly #onAnswer: () => void;
  #listed: readonly ListedSite[] = [];
  /** Ids of the lists that the background has looked into. */
  #known: ReadonlySet<string> = new Set();
  #turn = 0;
  #retries = 0;

  /** @param onAnswer called when an answer comes late: what holds is to be looked at anew. */
  constructor(onAnswer: () => void) {
    this.#onAnswer = onAnswer;
  }

  get listed(): readonly ListedSite[] {
    return this.#listed;
  }

  /** @param listed what came with the answer to hello; undefined where none came. */
  learn({ hostLists }: Settings, listed: readonly ListedSite[] | undefined, sites: readonly Site[]): void {
    this.#known = new Set(listed && hostLists.map(({ listId }) => listId));
    this.#listed = listed ?? onEveryList(hostLists, sites);
    if (!listed && hostLists.length > 0) this.#retry();
  }

  /** Asks where a list came. @returns false where newer settings came meanwhile: they have asked themselves. */
  async follow({ hostLists }: Settings, sites: readonly Site[]): Promise<boolean> {
    this.#turn += 1;
    const turn = this.#turn;
    const isNew = hostLists.filter(({ listId }) => !this.#known.has(listId));
    if (isNew.length === 0) return true;
    const listed = await ask();
    if (turn !== this.#turn) return false;
    if (listed) this.#known = new Set(hostLists.map(({ listId }) => listId));
    else this.#retry();
    this.#listed = listed ?? [...this.#listed, ...onEveryList(isNew, sites)];
    return true;
  }

  #retry(): void {
    if (this.#retries >= maxRetries) return;
    this.#retries += 1;
    setTimeout(() => isExtensionAlive() && this.#onAnswer(), retryMs);
  }
}

async function ask(): Promise<readonly ListedSite[] | undefined> {
  try {
    return (await send({ name: 'hosts/find', host: frameHost() })).listed;
  } catch (problem) {
    logProblem('host lists', problem);
    return undefined;
  }
}
