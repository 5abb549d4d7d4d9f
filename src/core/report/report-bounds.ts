/** So many reports are kept; of one more the person is told, and nothing is dropped for it. */
export const maxReports = 10_000;

/** Longest note, in UTF-16 units. */
export const maxNoteLength = 4000;

/** Longest address, in UTF-16 units; longer ones (`data:` addresses) are left out. */
export const maxReportUrlLength = 2000;

/** Largest picture that is kept with a report. */
export const maxAttachedBytes = 10 * 1024 * 1024;
