import { correctionClaims } from '../core/corrections/correction.ts';

/** What a person can do with one picture. */
export const veilCommands = [
  'show-once',
  'always-show-image',
  'always-show-site',
  'cover',
  // What they say against its verdict: it holds at once, and a report of it is offered.
  ...correctionClaims,
] as const;

export type VeilCommand = (typeof veilCommands)[number];
