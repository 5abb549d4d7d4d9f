import type { Finding } from '../../core/provenance/signal/signal.ts';

/** host -> worker: the bytes of one file at a time. */
export type MarksAsk = { readonly bytes: Uint8Array };

/** worker -> host: once an ask. */
export type MarksReply = { readonly findings: readonly Finding[] };
