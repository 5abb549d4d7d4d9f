/** What becomes of pages that say of themselves that they are for adults; from what covers less to what covers more. */
export const labelledPagesChoices = ['as-others', 'cover-all'] as const;
export type LabelledPages = (typeof labelledPagesChoices)[number];
