import type { ProvenanceReport } from '../core/provenance/provenance-report.ts';

/** Channels between pages of the extension, which only its own origin can reach. */
export const channelNames = {
  /** inspect page -> host: a file there, an InspectReply back. */
  inspect: 'inspect',
} as const;

/** Larger files are not inspected: they are held in memory, some of them several times. */
export const maxInspectBytes = 50 * 1024 * 1024;

/** host -> inspect page. */
export type InspectReply =
  | { readonly kind: 'report'; readonly report: ProvenanceReport }
  | { readonly kind: 'refused'; readonly why: 'too-large' | 'failed' };
