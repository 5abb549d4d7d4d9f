/**
 * What is counted, on the device alone: nothing, pictures by day and reason, or those by website, too.
 * From what tells a parent least to what tells most.
 */
export const activityChoices = ['off', 'counts', 'sites'] as const;
export type ActivityChoice = (typeof activityChoices)[number];

/** How long counts are kept, in days. */
export const activityDaysRange = { min: 1, max: 365 } as const;

/** Unsafe pictures on one website within an hour, beyond which it is covered as a whole; 0 for never. */
export const siteAlertRange = { min: 0, max: 1000 } as const;
