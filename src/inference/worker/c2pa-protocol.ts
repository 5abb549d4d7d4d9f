import type { C2paReading } from '../../core/provenance/c2pa/c2pa-result.ts';

/** host -> worker: one file at a time. */
export type C2paAsk = {
  /** As `core/provenance/c2pa/reader-settings.ts` names it, from the bytes. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** JSON of `readerSettings`. */
  readonly settings: string;
};

/** worker -> host: once when it can read, then once an ask. */
export type C2paReply = { readonly kind: 'ready' } | C2paReading;
