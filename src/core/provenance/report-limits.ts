/** Bounds of a report that leaves its reader: it is held for each picture of a page, and shown to a person. */

/** Real files give at most a dozen; the reader itself stops at 200. */
export const maxReportSignals = 40;

/** Files with several prompts hold the same one in several places. */
export const maxReportPrompts = 4;

/** All of a prompt is searched for unsafe words; this much of it travels, in UTF-16 units. Real ones have a tenth. */
export const maxReportPromptLength = 8 * 1024;

/** Names of software, models and signers; details of signals. */
export const maxReportTextLength = 400;

export const maxReportProblems = 20;
export const maxReportModels = 50;
export const maxUnsafeWords = 40;
