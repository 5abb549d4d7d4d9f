import { contextPrompts } from '../../core/context/context-prompts.ts';
import { contextSignals } from '../../core/context/context-signals.ts';
import type { SiteList } from '../../core/context/site-list.ts';
import type { ImageId } from '../../core/image/image-id.ts';
import { boundReport } from '../../core/provenance/bound-report.ts';
import type { OriginEvidence } from '../../core/provenance/origin-evidence.ts';
import { makeReport } from '../../core/provenance/provenance-report.ts';
import type { Signal } from '../../core/provenance/signal/signal.ts';
import { asksForOrigin, type Policy } from '../../core/verdict/policy.ts';
import type { JudgeClient } from '../acquire/judge-client.ts';
import { showsByAddress } from '../discover/picture-element.ts';
import { isConnected } from '../discover/unclobbered.ts';
import type { LearnOrigin, Surface } from '../surface.ts';
import { readPictureContext } from './read-picture-context.ts';

/** Pictures whose longer shown edge is less than this are not looked around, in CSS pixels: icons and avatars. */
const smallestEdgePx = 96;
/** What is left of an idle moment when the next picture waits for another one. */
const spareMs = 3;

/**
 * Reads what the page around a picture says of where it comes from: after the verdict, once for each picture, when the
 * page has nothing else to do.
 */
export class ContextDesk {
  readonly #client: Pick<JudgeClient, 'askOrigin'>;
  readonly #learn: LearnOrigin;
  readonly #isListedSite: () => Promise<boolean>;
  readonly #waiting = new Set<Surface>();
  readonly #read = new WeakMap<Surface, ImageId>();
  #policy: Policy | undefined;
  #isBusy = false;

  /** @param isListedSite whether this frame's site is on a list of AI sites that the person imported. */
  constructor(
    client: Pick<JudgeClient, 'askOrigin'>,
    learn: LearnOrigin,
    isListedSite: () => Promise<boolean>,
  ) {
    this.#client = client;
    this.#learn = learn;
    this.#isListedSite = isListedSite;
  }

  setPolicy(policy: Policy): void {
    this.#policy = policy;
  }

  /** Something about a picture changed, or it left the page (`isGone`). */
  update(surface: Surface, isGone: boolean): void {
    if (isGone || !this.#isUnread(surface)) this.#waiting.delete(surface);
    else this.#waiting.add(surface);
    if (!this.#isBusy && this.#waiting.size > 0) void this.#readAll();
  }

  #isUnread(surface: Surface): boolean {
    const { evidence, part, isVisible, longerEdgePx = 0, cover, element } = surface;
    if (!this.#policy || !asksForOrigin(this.#policy) || evidence?.kind !== 'judged') return false;
    if (this.#read.get(surface) === evidence.imageId || cover === 'left-alone' || cover === 'waiting')
      return false;
    const isInView = part === 'element' && isVisible && longerEdgePx >= smallestEdgePx;
    return isInView && isConnected(element) && showsByAddress(element);
  }

  async #readAll(): Promise<void> {
    this.#isBusy = true;
    const imported = await this.#importedSites();
    while (this.#waiting.size > 0) {
      const deadline = await new Promise<IdleDeadline>((resolve) => requestIdleCallback(resolve));
      for (const surface of this.#waiting) {
        this.#waiting.delete(surface);
        if (this.#isUnread(surface)) this.#readOne(surface, imported);
        if (deadline.timeRemaining() < spareMs) break;
      }
    }
    this.#isBusy = false;
  }

  async #importedSites(): Promise<SiteList | undefined> {
    return (await this.#isListedSite()) ? { size: 1, has: () => true } : undefined;
  }

  #readOne(surface: Surface, imported: SiteList | undefined): void {
    const { evidence } = surface;
    if (evidence?.kind !== 'judged') return;
    const { imageId } = evidence;
    this.#read.set(surface, imageId);
    const context = readPictureContext(surface.element);
    const page = pageEvidence(contextSignals(context, imported));
    if (page.report.signals.length > 0) this.#learn(surface, imageId, { page });
    // A box holds what a picture beside it was asked for only where the app shows what it made.
    const prompts = contextPrompts(context.isInOutput ? context : { ...context, promptBoxes: [] });
    if (prompts.length === 0) return;
    const bounded = boundReport({ ...page.report, prompts }).prompts;
    this.#client.askOrigin({ kind: 'prompts', prompts: bounded }, (answer) => {
      if (answer) this.#learn(surface, imageId, { page: withPrompts(page, answer) });
    });
  }
}

function pageEvidence(signals: readonly Signal[]): OriginEvidence {
  return { report: makeReport(signals.map((signal) => ({ signal }))), unsafeWords: [] };
}

function withPrompts({ report }: OriginEvidence, answer: OriginEvidence): OriginEvidence {
  return { report: { ...report, prompts: answer.report.prompts }, unsafeWords: answer.unsafeWords };
}
