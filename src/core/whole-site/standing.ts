/**
 * What a person chose, in one tab and until it closes, for a website that is covered as a whole.
 *
 * closed   nothing: a page of ours stands before it
 * covered  to read on, with every picture covered; never a loosening
 * judged   to have its pictures judged one by one, though the page says of itself that it is for adults
 */
export const passages = ['closed', 'covered', 'judged'] as const;
export type Passage = (typeof passages)[number];

/** How a frame stands to the websites that it belongs to, as the background knows it. */
export type Standing = {
  /** For the frame's own website. */
  readonly own: Passage;
  /** For that in the address bar. */
  readonly top: Passage;
  /** Whether the rule that covers the frame's own website is known to come from an alert about unsafe pictures. */
  readonly isByAlert: boolean;
};

/** Where the background does not answer: nothing is open. */
export const standingUnknown: Standing = { own: 'closed', top: 'closed', isByAlert: false };

/** The standing after a choice for one host. Pure. */
export function withPassage(
  standing: Standing,
  chosen: { readonly host: string; readonly passage: Passage },
  frame: { readonly ownHost: string; readonly topHost: string },
): Standing {
  return {
    ...standing,
    own: chosen.host === frame.ownHost ? chosen.passage : standing.own,
    top: chosen.host === frame.topHost ? chosen.passage : standing.top,
  };
}
