import type { FileReading } from '../../core/provenance/provenance-report.ts';
import type { Finding } from '../../core/provenance/signal/signal.ts';

/** host -> worker: the bytes of one file at a time. */
export type MarksAsk = Pick<FileReading, 'container' | 'signedComment'> & { readonly bytes: Uint8Array };

/** worker -> host: once an ask. */
export type MarksReply = { readonly findings: readonly Finding[] };
