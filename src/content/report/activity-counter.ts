import {
  type ActivityCounts,
  activityKindOf,
  addCounts,
  noActivity,
  seenOf,
} from '../../core/activity/activity-counts.ts';
import { aiShareOf } from '../../core/provenance/ai-share.ts';
import { send } from '../../platform/send.ts';
import { surfaceOrigin } from '../origin/surface-origin.ts';
import type { Surface } from '../surface.ts';

/** What becomes of a picture is counted this much later: by then it is known where it comes from. */
const pauseMs = 5000;

/** Counts pictures once each, and tells the background how many of which kind. Nothing of a picture goes along. */
export class ActivityCounter {
  /** A picture that comes back, as in a carousel, is the same one. */
  readonly #counted = new Set<string>();
  readonly #waiting = new Set<Surface>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    addEventListener('pagehide', () => this.#tell());
  }

  /** Something about a picture changed. */
  update(surface: Surface): void {
    if (surface.evidence === undefined || this.#counted.has(nameOf(surface))) return;
    this.#waiting.add(surface);
    this.#timer ??= setTimeout(() => this.#tell(), pauseMs);
  }

  #tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    let counts = noActivity;
    for (const surface of this.#waiting) counts = addCounts(counts, this.#countOnce(surface));
    this.#waiting.clear();
    if (seenOf(counts) === 0) return;
    // A count that nobody hears is lost, and nothing else.
    send({ name: 'frame/activity', counts }).catch(() => undefined);
  }

  #countOnce(surface: Surface): ActivityCounts {
    const kind = activityKindOf(surface.cover, surface.reasons);
    const name = nameOf(surface);
    if (surface.evidence === undefined || kind === undefined || this.#counted.has(name)) return noActivity;
    this.#counted.add(name);
    const origin = surfaceOrigin(surface)?.report.origin;
    const isFromAi = origin !== undefined && aiShareOf(origin, 'do-not-count') !== 'none';
    return { ...noActivity, [kind]: 1, fromAi: isFromAi ? 1 : 0 };
  }
}

/** A canvas or video shows another picture every moment: it counts once covered, and once shown. */
function nameOf({ element, itemId, evidence, cover }: Surface): string {
  if (element.localName === 'canvas' || element.localName === 'video') return `${itemId} ${cover}`;
  return evidence?.kind === 'judged' ? evidence.imageId : `${itemId} failed`;
}
