/** What becomes of pictures that could not be judged; from what covers less to what covers more. */
export const whenUnsureChoices = ['show', 'cover'] as const;
export type WhenUnsure = (typeof whenUnsureChoices)[number];
