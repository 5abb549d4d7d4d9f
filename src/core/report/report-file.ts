import type { VerdictReport } from './verdict-report.ts';

/** Says what a file is, before anything else in it is believed. */
export const reportFileFormat = 'safer-spaces-reports';
export const reportFileVersion = 1;

/** Reports on their way to an engineer, as one JSON file. `docs/report.schema.json` is its schema. */
export type ReportFile = {
  readonly format: typeof reportFileFormat;
  readonly version: typeof reportFileVersion;
  readonly exportedAtMs: number;
  readonly extensionVersion: string;
  readonly reports: readonly VerdictReport[];
};

/** The text of a file with these reports. */
export function writeReportFile(file: Omit<ReportFile, 'format' | 'version'>): string {
  const whole: ReportFile = { format: reportFileFormat, version: reportFileVersion, ...file };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

/** A name that sorts by its time: "safer-spaces-reports-2026-11-25-1504.json", in UTC. @param ending without a dot. */
export function reportFileName(atMs: number, ending: 'json' | 'zip'): string {
  const [day = '', time = ''] = new Date(atMs).toISOString().split('T');
  return `${reportFileFormat}-${day}-${time.slice(0, 5).replace(':', '')}.${ending}`;
}

/** Where a report's picture lies in the zip, beside `reports.json`. Of a type that is no picture's, without an ending. */
export function pictureFileName({ claim, picture, attached }: VerdictReport): string {
  const ending = /^image\/(jpeg|png|webp|avif|gif|bmp)$/.exec(attached?.type ?? '')?.[1];
  return `pictures/${claim}-${picture.imageId}${ending ? `.${ending}` : ''}`;
}
