import { appendFileSync } from 'node:fs';

/** What was seen of one case. The bench makes its table of these. */
export type CaseReport = {
  readonly group: string;
  readonly name: string;
  readonly isKnownLimit: boolean;
  readonly frames: number;
  readonly unsafeFrames: number;
  /** From the navigation to the first frame with the safe picture; undefined where no frame showed it. */
  readonly safeSeenMs: number | undefined;
  /** The same without the extension: when the picture was ready to be painted. */
  readonly readyMs: number | undefined;
};

/** Names the file, a report a line, to which the cases are to be written. */
export const caseReportVariable = 'NO_FLASH_REPORT';

/** Keeps a report for whoever asked for it. */
export function reportCase(report: CaseReport): void {
  const file = process.env[caseReportVariable];
  if (file) appendFileSync(file, `${JSON.stringify(report)}\n`);
}
