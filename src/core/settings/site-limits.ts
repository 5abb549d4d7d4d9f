import type { HostList } from './host-list.ts';
import { labelledPagesChoices } from './labelled-pages.ts';
import { type ListedSite, listsThatHold } from './listed-site.ts';
import { aiThresholdChoices, originBadges, originPolicies } from './origin-settings.ts';
import { profileNames } from './profile-name.ts';
import { type ProfileValues, profileValues } from './profiles.ts';
import type { Settings } from './schema.ts';
import type { Site } from './site.ts';
import { type SiteRuleKind, siteRuleFor } from './site-rule.ts';
import { areLooser, sensitivitySteps, stricterThresholds, thresholdsOfStep } from './thresholds.ts';
import { whenUnsureChoices } from './when-unsure.ts';

/** Why every picture of a website is covered: by a rule of its own, or by a list of websites. */
export type WholeCover =
  | { readonly kind: 'site-rule' }
  | { readonly kind: 'host-list'; readonly list: string };

/** What holds on a website: all that a profile can set, and why every picture is covered, if it is. */
export type SiteLimits = ProfileValues & { readonly coveredBy: WholeCover | undefined };

/** No profile leaves smaller pictures alone than this: a website that is covered as a whole shows none of them either. */
const smallestEdgePx = Math.min(...profileNames.map((name) => profileValues(name).smallestEdgePx));

/** Limits of a rule; what it does not set is as everywhere. */
export function limitsOf(rule: SiteRuleKind | undefined, everywhere: ProfileValues): SiteLimits {
  const limits = { ...valuesOf(everywhere), coveredBy: undefined };
  if (rule === undefined) return limits;
  if (rule === 'cover-all') {
    const edgePx = Math.min(limits.smallestEdgePx, smallestEdgePx);
    const coveredBy = { kind: 'site-rule' } as const;
    return { ...limits, thresholds: thresholdsOfStep.strict, smallestEdgePx: edgePx, coveredBy };
  }
  const step = sensitivitySteps.find((known) => known === rule);
  if (step) return { ...limits, thresholds: thresholdsOfStep[step] };
  const profile = profileNames.find((known) => known === rule);
  return profile ? { ...profileValues(profile), coveredBy: undefined } : limits;
}

/** Of settings, the part that a website can have of its own. */
function valuesOf(settings: ProfileValues): ProfileValues {
  const { thresholds, labelledPages, smallestEdgePx: edgePx, originBadge } = settings;
  const { originPolicy, aiThresholds, actsOnGuesses, whenUnsure } = settings;
  return {
    thresholds,
    labelledPages,
    smallestEdgePx: edgePx,
    originBadge,
    originPolicy,
    aiThresholds,
    actsOnGuesses,
    whenUnsure,
  };
}

/**
 * What holds in a frame: the strictest of the rules for its own site and the page around it, or what holds everywhere
 * where neither has one; and on top of that, of each list that means one of them, whatever is stricter.
 */
export function limitsOn(
  sites: readonly Site[],
  settings: Settings,
  listed: readonly ListedSite[] = [],
): SiteLimits {
  const own = sites.flatMap((site) => {
    const found = siteRuleFor(settings.siteRules, site);
    return found ? [limitsOf(found.rule, settings)] : [];
  });
  const [first = limitsOf(undefined, settings), ...others] = own;
  const lists = listsThatHold(sites, settings, listed).map((list) => limitsOfList(list, settings));
  return [...others, ...lists].reduce(stricterLimits, first);
}

/** Limits of a list's rule. */
export function limitsOfList(
  { name, rule }: Pick<HostList, 'name' | 'rule'>,
  everywhere: ProfileValues,
): SiteLimits {
  const limits = limitsOf(rule, everywhere);
  return limits.coveredBy ? { ...limits, coveredBy: { kind: 'host-list', list: name } } : limits;
}

function stricterLimits(one: SiteLimits, other: SiteLimits): SiteLimits {
  return {
    thresholds: stricterThresholds(one.thresholds, other.thresholds),
    labelledPages: laterOf(labelledPagesChoices, one.labelledPages, other.labelledPages),
    smallestEdgePx: Math.min(one.smallestEdgePx, other.smallestEdgePx),
    originBadge: laterOf(originBadges, one.originBadge, other.originBadge),
    originPolicy: laterOf(originPolicies, one.originPolicy, other.originPolicy),
    aiThresholds: laterOf(aiThresholdChoices, one.aiThresholds, other.aiThresholds),
    actsOnGuesses: one.actsOnGuesses || other.actsOnGuesses,
    whenUnsure: laterOf(whenUnsureChoices, one.whenUnsure, other.whenUnsure),
    coveredBy: one.coveredBy ?? other.coveredBy,
  };
}

/** Whether anything that is covered, or hidden, under some limits would be seen under others. */
export function areLooserLimits(next: SiteLimits, now: SiteLimits): boolean {
  if (next.smallestEdgePx > now.smallestEdgePx) return true;
  if (now.originPolicy === 'hide' && next.originPolicy !== 'hide') return true;
  if (next.coveredBy) return false;
  return (
    now.coveredBy !== undefined ||
    areLooser(next.thresholds, now.thresholds) ||
    isEarlier(labelledPagesChoices, next.labelledPages, now.labelledPages) ||
    isEarlier(originPolicies, next.originPolicy, now.originPolicy) ||
    isEarlier(aiThresholdChoices, next.aiThresholds, now.aiThresholds) ||
    (now.actsOnGuesses && !next.actsOnGuesses) ||
    isEarlier(whenUnsureChoices, next.whenUnsure, now.whenUnsure)
  );
}

/** The choices of a setting are listed from the one that covers least to the one that covers most. */
export function isEarlier<Choice extends string>(
  choices: readonly Choice[],
  next: Choice,
  now: Choice,
): boolean {
  return choices.indexOf(next) < choices.indexOf(now);
}

function laterOf<Choice extends string>(choices: readonly Choice[], one: Choice, other: Choice): Choice {
  return isEarlier(choices, one, other) ? other : one;
}
