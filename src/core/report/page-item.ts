import type { NsfwScores } from '../classify/nsfw-scores.ts';
import type { Origin } from '../provenance/origin.ts';
import type { Cover } from '../veil/cover.ts';
import type { Reason } from '../verdict/reason.ts';

/** One picture of a page as the popup lists it. It is shown and forgotten: never stored. */
export type PageItem = {
  /** Unique within its frame. */
  readonly itemId: string;
  /** Words for a person: the picture's alternative text, or the end of its address. */
  readonly label: string;
  /** Address of the picture; data: addresses are cut short. */
  readonly url: string;
  readonly state: Cover;
  readonly scores?: NsfwScores;
  readonly reasons: readonly Reason[];
  /** Where it comes from; undefined where nothing was read or nothing says. */
  readonly origin?: Pick<Origin, 'origin' | 'confidence' | 'generator' | 'decidedBy'>;
  /** From the first request for a verdict to the verdict, in milliseconds. */
  readonly elapsedMs?: number;
};

/** Whether a picture that could not be judged is shown all the same, because that is how the settings are. */
export function isShownUnchecked({ state, reasons }: Pick<PageItem, 'state' | 'reasons'>): boolean {
  return state === 'shown' && reasons.some(({ kind }) => kind === 'failure');
}

/** How many pictures of a page or frame are in which state. */
export type PageTally = {
  readonly waiting: number;
  readonly shown: number;
  readonly covered: number;
  readonly unjudged: number;
};

/** Counts items for badge and popup. Pictures left alone are not counted. */
export function tallyItems(states: Iterable<Cover>): PageTally {
  const tally = { waiting: 0, shown: 0, covered: 0, unjudged: 0 };
  for (const state of states) {
    const column = tallyColumn(state);
    if (column !== undefined) tally[column] += 1;
  }
  return tally;
}

function tallyColumn(state: Cover): keyof PageTally | undefined {
  switch (state) {
    case 'waiting':
    case 'unjudged':
      return state;
    case 'shown':
    case 'shown-by-person':
      return 'shown';
    case 'veiled':
    case 'hidden':
    case 'covered-by-person':
      return 'covered';
    case 'left-alone':
      return undefined;
    default:
      return state satisfies never;
  }
}
