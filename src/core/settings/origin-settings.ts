/**
 * Which images get a badge that says where they come from.
 *
 * off  none
 * ai   those that an AI made or changed
 * all  every image whose file was read, those without a sign among them
 */
export const originBadges = ['off', 'ai', 'all'] as const;
export type OriginBadge = (typeof originBadges)[number];

/** What becomes of an image that an AI made: shown with its badge, blurred, or not shown at all. */
export const originPolicies = ['mark', 'blur', 'hide'] as const;
export type OriginPolicy = (typeof originPolicies)[number];

/** The step of the slider that images of an AI are held to at least; `same` adds nothing to the thresholds of all. */
export const aiThresholdChoices = ['same', 'careful', 'strict'] as const;
export type AiThresholds = (typeof aiThresholdChoices)[number];

/** Longest word or phrase of a person's own, in UTF-16 units. */
const maxWordLength = 60;

/** @returns the word without the space around it; undefined for what is no word, or too long. */
export function parsePromptWord(stored: unknown): string | undefined {
  if (typeof stored !== 'string') return undefined;
  const word = stored.trim();
  return word !== '' && word.length <= maxWordLength ? word : undefined;
}
