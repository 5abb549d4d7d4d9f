import type { OriginEvidence } from '../../core/provenance/origin-evidence.ts';

/** Hears where a file comes from, once; undefined when nobody can say. */
export type OriginListener = (origin: OriginEvidence | undefined) => void;

/** Who waits to hear more of a file's origin, by the number of the ask. */
export class OriginListeners {
  readonly #listeners = new Map<number, OriginListener>();

  add(askId: number, listener: OriginListener): void {
    this.#listeners.set(askId, listener);
  }

  drop(askId: number): void {
    this.#listeners.delete(askId);
  }

  tell(askId: number, origin: OriginEvidence | undefined): void {
    const listener = this.#listeners.get(askId);
    this.#listeners.delete(askId);
    listener?.(origin);
  }

  /**
   * The host has gone: who does not wait for a verdict, too, hears that there is no more. An origin is a help, no
   * verdict, and is not asked for again.
   */
  giveUp(openAsks: ReadonlyMap<number, unknown>): void {
    for (const askId of [...this.#listeners.keys()]) if (!openAsks.has(askId)) this.tell(askId, undefined);
  }
}
