/** Ready-made settings for whom the browser is for. */
export const profileNames = ['child', 'teen', 'adult', 'tester'] as const;
export type ProfileName = (typeof profileNames)[number];
