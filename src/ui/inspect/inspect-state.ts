import type { ProvenanceReport } from '../../core/provenance/provenance-report.ts';

export type InspectProblem = 'too-large' | 'no-file' | 'failed' | 'no-copy';

/** What the inspect page shows. */
export type InspectState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'problem'; readonly problem: InspectProblem }
  | {
      readonly kind: 'report';
      readonly fileName: string;
      readonly report: ProvenanceReport;
      readonly copy: 'not-yet' | 'copied' | 'refused';
    };
