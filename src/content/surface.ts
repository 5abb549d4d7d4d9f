import type { Evidence, JudgedEvidence } from '../core/evidence.ts';
import type { ImageId } from '../core/image/image-id.ts';
import type { Cover, PersonalChoice } from '../core/veil/cover.ts';
import type { Part } from '../core/veil/part.ts';
import type { Policy } from '../core/verdict/policy.ts';
import type { Reason } from '../core/verdict/reason.ts';

/** One place of the page that shows a picture, and what is known of that picture. Changed by its keeper alone. */
export type Surface = {
  readonly element: Element;
  readonly part: Part;
  /** Unique within the frame. */
  readonly itemId: string;
  /** Address of the picture, '' when it has none. */
  address: string;
  /** Undefined until the judge has answered. */
  evidence: Evidence | undefined;
  /** From the first ask to the answer. */
  elapsedMs: number | undefined;
  /** What a person chose for what is shown now. */
  choice: PersonalChoice | undefined;
  cover: Cover;
  reasons: readonly Reason[];
  /** Longer shown edge in CSS pixels; undefined until it was laid out. */
  longerEdgePx: number | undefined;
  isVisible: boolean;
};

/** What is learned of where a picture comes from after its verdict: by its file, or by the page around it. */
export type OriginClue = Partial<Pick<JudgedEvidence, 'origin' | 'page'>>;

/** Hears of it. */
export type LearnOrigin = (surface: Surface, imageId: ImageId, clue: OriginClue) => void;

/** Keeps all surfaces of one kind in the state that their evidence and the policy call for. */
export type Keeper = {
  /** Surfaces in the page now. */
  readonly surfaces: Iterable<Surface>;
  /** Called once the settings are known, and after each change: decides anew from evidence that is there already. */
  setPolicy(policy: Policy): void;
  /** An element of the page that may show a picture of this keeper's kind. Called for each, new or back again. */
  found(element: Element): void;
  /** An element left the page. Called for each, known or not. */
  removed(element: Element): void;
  /** @returns whether the surface is one of this keeper's. */
  choose(surface: Surface, choice: PersonalChoice | undefined): boolean;
};

/** Called after a surface's cover, reasons or place changed, and after it has left the page (`isGone`). */
export type OnSurfaceChanged = (surface: Surface, isGone: boolean) => void;

const frameName = crypto.getRandomValues(new Uint32Array(1)).join();
let lastItem = 0;

/** A surface of which nothing is known yet. */
export function newSurface(element: Element, part: Part): Surface {
  lastItem += 1;
  return {
    element,
    part,
    itemId: `${frameName}-${lastItem}`,
    address: '',
    evidence: undefined,
    elapsedMs: undefined,
    choice: undefined,
    cover: 'waiting',
    reasons: [],
    longerEdgePx: undefined,
    isVisible: false,
  };
}
