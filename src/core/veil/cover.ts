import type { Action } from '../verdict/decide.ts';

/**
 * How a picture looks at the moment.
 *
 * waiting          hidden: no verdict yet
 * shown            judged and safe
 * veiled           judged and unsafe: blurred
 * hidden           made by an AI, and such pictures are not to be seen at all
 * unjudged         no verdict to be had: hidden, with a choice
 * left-alone       nothing to judge: too small, or nothing loaded
 * shown-by-person  veiled, hidden or unjudged, and a person chose to see it
 * covered-by-person  safe, and a person chose to cover it
 */
export const covers = [
  'waiting',
  'shown',
  'veiled',
  'hidden',
  'unjudged',
  'left-alone',
  'shown-by-person',
  'covered-by-person',
] as const;
export type Cover = (typeof covers)[number];

const coverOfAction = { veil: 'veiled', hide: 'hidden', unjudged: 'unjudged' } as const;

/** What a person chose for one picture, for as long as it is on the page. */
export type PersonalChoice = 'show' | 'cover';

/** A person's choice beats the verdict; without one the verdict decides. */
export function coverFor(action: Action, choice: PersonalChoice | undefined): Cover {
  if (action === 'show') return choice === 'cover' ? 'covered-by-person' : 'shown';
  if (choice === 'show') return 'shown-by-person';
  return coverOfAction[action];
}
