import { fillReport, nothingChosen, type ReportChoice } from '../../core/report/fill-report.ts';
import type { ReportDraft, VerdictReport } from '../../core/report/verdict-report.ts';
import type { Attachment } from '../../platform/fetch-attachment.ts';

/** The picture that may go with a report: it is read when it is ticked, and not before. */
export type PictureState = { readonly kind: 'not-wanted' } | { readonly kind: 'reading' } | Attachment;

/** What became of the report. */
export type KeepState = 'open' | 'keeping' | 'kept' | 'full' | 'refused';

/** What became of taking the correction back. */
export type UndoState = 'not-asked' | 'undone' | 'locked' | 'failed';

/** The page of one report that waits for the person's leave. */
export type DraftState =
  | { readonly kind: 'loading' | 'gone' | 'not-judged' }
  | {
      readonly kind: 'open';
      readonly draft: ReportDraft;
      readonly choice: Omit<ReportChoice, 'attached'>;
      readonly picture: PictureState;
      readonly keep: KeepState;
      readonly undo: UndoState;
    };

export type OpenDraft = Extract<DraftState, { readonly kind: 'open' }>;

/** A draft as it is first shown: nothing ticked. */
export function openDraft(draft: ReportDraft | undefined): DraftState {
  if (!draft) return { kind: 'gone' };
  return {
    kind: 'open',
    draft,
    choice: nothingChosen,
    picture: { kind: 'not-wanted' },
    keep: 'open',
    undo: 'not-asked',
  };
}

/** The report as it would be kept now. */
export function reportOf({ draft, choice, picture }: OpenDraft): VerdictReport {
  if (picture.kind !== 'picture') return fillReport(draft, choice);
  return fillReport(draft, {
    ...choice,
    attached: { type: picture.type, sizeBytes: picture.bytes.length },
  });
}
