import { type CorrectionIndex, indexCorrections } from '../corrections/find-correction.ts';
import { type Showing, showingUnder } from '../family/showing.ts';
import type { ImageId } from '../image/image-id.ts';
import { indexWords, type WordIndex } from '../prompt/match-words.ts';
import { plainWord } from '../prompt/plain-word.ts';
import type { CoverStyle } from '../settings/cover-style.ts';
import type { ListedSite } from '../settings/listed-site.ts';
import type { AiThresholds, OriginBadge, OriginPolicy } from '../settings/origin-settings.ts';
import type { Settings } from '../settings/schema.ts';
import type { Site } from '../settings/site.ts';
import { limitsOn } from '../settings/site-limits.ts';
import type { Thresholds } from '../settings/thresholds.ts';
import type { WhenUnsure } from '../settings/when-unsure.ts';

/** What holds in one frame: the settings, seen from the sites that the frame belongs to. */
export type Policy = {
  /** False where nothing is to be covered: switched off, or paused on this site. */
  readonly isActive: boolean;
  readonly thresholds: Thresholds;
  /** Why every picture is covered, whatever is found of it; undefined where that is not so. */
  readonly coversAll: 'site-rule' | 'host-list' | 'adult-label' | undefined;
  /** Name of the list of websites that covers all, where one does. */
  readonly coveringList: string | undefined;
  /** Whether a page that says of itself that it is for adults is covered as a whole. */
  readonly coversLabelled: boolean;
  /** What becomes of a picture that could not be judged. */
  readonly whenUnsure: WhenUnsure;
  readonly coverStyle: CoverStyle;
  readonly smallestEdgePx: number;
  readonly allowedImages: ReadonlySet<ImageId>;
  /** What a person said of pictures against their verdicts. */
  readonly corrections: CorrectionIndex;
  readonly originBadge: OriginBadge;
  readonly originPolicy: OriginPolicy;
  readonly aiThresholds: AiThresholds;
  /** Whether pictures that only look AI-made are treated like those that say so. */
  readonly guesses: 'count' | 'do-not-count';
  /** Words of prompts that the person calls unsafe; undefined without any. */
  readonly ownWords: WordIndex | undefined;
  /** Words of the lists that the person calls harmless, as `plainWord` spells them. */
  readonly harmlessWords: ReadonlySet<string>;
  /** What a person in front of the page may do about a cover. */
  readonly showing: Showing;
};

/**
 * @param sites the frame's own site and that of the page around it; pausing either pauses the frame, so that
 * pausing a hub pauses the Spaces inside it, and pausing a Space leaves the hub alone.
 * @param listed what lists of websites say of those sites.
 */
export function policyFor(
  settings: Settings,
  sites: readonly Site[],
  listed: readonly ListedSite[] = [],
): Policy {
  const limits = limitsOn(sites, settings, listed);
  const { coveredBy } = limits;
  return {
    isActive: settings.isEnabled && !sites.some((site) => settings.pausedSites.includes(site)),
    thresholds: limits.thresholds,
    coversAll: coveredBy?.kind,
    coveringList: coveredBy?.kind === 'host-list' ? coveredBy.list : undefined,
    coversLabelled: limits.labelledPages === 'cover-all',
    whenUnsure: limits.whenUnsure,
    coverStyle: settings.coverStyle,
    smallestEdgePx: limits.smallestEdgePx,
    allowedImages: new Set(settings.allowedImages),
    corrections: indexCorrections(settings.corrections),
    originBadge: limits.originBadge,
    originPolicy: limits.originPolicy,
    aiThresholds: limits.aiThresholds,
    guesses: limits.actsOnGuesses ? 'count' : 'do-not-count',
    ownWords: indexOwnWords(settings),
    harmlessWords: new Set(settings.harmlessWords.map(plainWord)),
    showing: showingUnder(settings),
  };
}

function indexOwnWords({ unsafeWords, harmlessWords }: Settings): WordIndex | undefined {
  if (unsafeWords.length === 0) return undefined;
  return indexWords([{ language: 'own', words: unsafeWords }], harmlessWords);
}

/** Whether anything depends on where a picture comes from, so that files are worth reading for it. */
export function asksForOrigin({ isActive, originBadge, originPolicy, aiThresholds }: Policy): boolean {
  return isActive && (originBadge !== 'off' || originPolicy !== 'mark' || aiThresholds !== 'same');
}

/** The policy on a page that says of itself that it is for adults. */
export function onAdultPage(policy: Policy): Policy {
  return policy.coversLabelled ? { ...policy, coversAll: policy.coversAll ?? 'adult-label' } : policy;
}
