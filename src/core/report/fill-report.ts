import { maxNoteLength } from './report-bounds.ts';
import type { ReportDraft, VerdictReport } from './verdict-report.ts';

/** What the person ticked, and what they wrote. */
export type ReportChoice = {
  readonly withAddresses: boolean;
  /** Prompts, and the words of the signs, which may quote them. */
  readonly withPrompt: boolean;
  /** '' for none. */
  readonly note: string;
  readonly attached?: NonNullable<VerdictReport['attached']>;
};

/** Nothing ticked. */
export const nothingChosen: ReportChoice = { withAddresses: false, withPrompt: false, note: '' };

/** The report that a draft becomes: its facts, and of what is offered only what was chosen. Pure. */
export function fillReport({ facts, offered }: ReportDraft, choice: ReportChoice): VerdictReport {
  const { pageUrl, pictureUrl, prompts } = offered;
  const note = choice.note.trim().slice(0, maxNoteLength);
  return {
    ...(choice.withPrompt ? withDetails(facts, offered.signalDetails) : facts),
    ...(choice.withAddresses && pageUrl !== undefined ? { pageUrl } : {}),
    ...(choice.withAddresses && pictureUrl !== undefined ? { pictureUrl } : {}),
    ...(choice.withPrompt && prompts.length > 0 ? { prompts } : {}),
    ...(note === '' ? {} : { note }),
    ...(choice.attached ? { attached: choice.attached } : {}),
  };
}

function withDetails(facts: ReportDraft['facts'], details: readonly string[]): ReportDraft['facts'] {
  if (!facts.origin) return facts;
  const signals = facts.origin.signals.map((signal, at) => {
    const detail = details[at];
    return detail ? { ...signal, detail } : signal;
  });
  return { ...facts, origin: { ...facts.origin, signals } };
}
