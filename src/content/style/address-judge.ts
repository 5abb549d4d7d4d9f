import type { Evidence } from '../../core/evidence.ts';
import { checkEvidence, isBroken } from '../acquire/check-evidence.ts';
import type { PictureAsker } from '../acquire/picture-asker.ts';
import { newPicture, type Picture } from '../picture.ts';

/** What is known of the picture at one address. */
export type AddressState =
  | { readonly kind: 'loading' }
  /** It could not be loaded: nothing is painted. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'loaded'; readonly longerEdgePx: number; readonly evidence: Evidence | undefined };

type Entry = {
  readonly picture: Picture;
  state: AddressState;
  isWanted: boolean;
  readonly users: Set<() => void>;
};

/**
 * Judges the pictures of styles, one address once, however many elements show it. An image of ours loads each:
 * the browser has it in its memory, or is about to.
 */
export class AddressJudge {
  readonly #asker: PictureAsker;
  readonly #entries = new Map<string, Entry>();

  constructor(asker: PictureAsker) {
    this.#asker = asker;
  }

  /** Loads an address; `onChanged` is called when something more is known of it, until `leave`. */
  watch(address: string, onChanged: () => void): void {
    const entry = this.#entries.get(address) ?? this.#load(address);
    entry.users.add(onChanged);
  }

  /** What is known of an address that somebody watches. */
  stateOf(address: string): AddressState {
    return this.#entries.get(address)?.state ?? { kind: 'loading' };
  }

  /** Nobody needs to know any more: an address that no one watches is forgotten. */
  leave(address: string, onChanged: () => void): void {
    const entry = this.#entries.get(address);
    if (!entry?.users.delete(onChanged) || entry.users.size > 0) return;
    entry.picture.cancelAsk?.();
    this.#entries.delete(address);
  }

  /** Asks for evidence of a picture that has loaded, or as soon as it has. Asks once. */
  judge(address: string, isVisible: boolean): void {
    const entry = this.#entries.get(address);
    if (!entry) return;
    if (isVisible && !entry.picture.isVisible) {
      entry.picture.isVisible = true;
      entry.picture.prioritise?.(true);
    }
    entry.isWanted = true;
    this.#askIfReady(entry);
  }

  /** Time from the ask to the answer, in milliseconds. */
  elapsedMs(address: string): number | undefined {
    return this.#entries.get(address)?.picture.elapsedMs;
  }

  #load(address: string): Entry {
    const image = new Image();
    const picture = newPicture(image, image);
    picture.address = address;
    const entry: Entry = { picture, state: { kind: 'loading' }, isWanted: false, users: new Set() };
    this.#entries.set(address, entry);
    const settled = () => this.#settled(entry);
    image.addEventListener('load', settled);
    image.addEventListener('error', settled);
    image.src = address;
    return entry;
  }

  #settled(entry: Entry): void {
    const { image, address } = entry.picture;
    if (isBroken(image, address)) return this.#become(entry, { kind: 'broken' });
    const longerEdgePx = Math.max(image.naturalWidth, image.naturalHeight);
    this.#become(entry, { kind: 'loaded', longerEdgePx, evidence: undefined });
    this.#askIfReady(entry);
  }

  #askIfReady(entry: Entry): void {
    const { picture, state, isWanted } = entry;
    if (!isWanted || state.kind !== 'loaded' || state.evidence || picture.cancelAsk) return;
    this.#asker.ask(picture, (evidence) => {
      picture.cancelAsk = undefined;
      picture.prioritise = undefined;
      picture.elapsedMs = performance.now() - picture.askedAtMs;
      this.#become(entry, { ...state, evidence: checkEvidence(picture.image, evidence) });
    });
  }

  #become(entry: Entry, state: AddressState): void {
    entry.state = state;
    for (const onChanged of [...entry.users]) onChanged();
  }
}
