import { categories } from '../classify/category.ts';
import { parseSite, type Site } from './site.ts';
import { sensitivitySteps, type Threshold, type Thresholds, thresholdsOfStep } from './thresholds.ts';

/** What holds on a website instead of the thresholds of everywhere; 'cover-all' covers whatever the scores are. */
export const siteRuleKinds = [...sensitivitySteps, 'cover-all'] as const;
export type SiteRuleKind = (typeof siteRuleKinds)[number];

/** A rule for a website and all that lies below it. */
export type SiteRule = { readonly site: Site; readonly rule: SiteRuleKind };

/** Every frame looks through them. */
export const maxSiteRules = 500;

/** @returns undefined for what is no rule. */
export function parseSiteRule(stored: unknown): SiteRule | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const record = stored as Readonly<Record<string, unknown>>; // any object can be read by name
  const site = parseSite(record.site);
  const rule = siteRuleKinds.find((kind) => kind === record.rule);
  return site && rule && { site, rule };
}

/** The rules with another one; it takes the place of one for the same site, and pushes nobody out of a full list. */
export function withSiteRule(rules: readonly SiteRule[], added: SiteRule): readonly SiteRule[] {
  const others = withoutSiteRule(rules, added.site);
  return others.length >= maxSiteRules ? rules : [...others, added];
}

/** The rules without that for a site. */
export function withoutSiteRule(rules: readonly SiteRule[], site: Site): readonly SiteRule[] {
  return rules.filter((rule) => rule.site !== site);
}

/**
 * The rule for a site: its own, or that of the nearest site above it. `evil-a.example` does not lie below `a.example`.
 */
export function siteRuleFor(rules: readonly SiteRule[], site: Site): SiteRule | undefined {
  const meant = rules.filter((rule) => site === rule.site || site.endsWith(`.${rule.site}`));
  return meant.reduce<SiteRule | undefined>(
    (nearest, rule) => (nearest && nearest.site.length >= rule.site.length ? nearest : rule),
    undefined,
  );
}

/** What holds under a rule. */
export type SiteLimits = { readonly thresholds: Thresholds; readonly coversAll: boolean };

/** Limits of a rule; those of everywhere without one. */
export function limitsOf(rule: SiteRuleKind | undefined, everywhere: Thresholds): SiteLimits {
  if (rule === undefined) return { thresholds: everywhere, coversAll: false };
  if (rule === 'cover-all') return { thresholds: thresholdsOfStep.strict, coversAll: true };
  return { thresholds: thresholdsOfStep[rule], coversAll: false };
}

/**
 * What holds in a frame: the strictest of the rules for its own site and the page around it, or what holds everywhere
 * where neither has one.
 */
export function limitsOn(
  sites: readonly Site[],
  rules: readonly SiteRule[],
  everywhere: Thresholds,
): SiteLimits {
  const limits = sites.flatMap((site) => {
    const found = siteRuleFor(rules, site);
    return found ? [limitsOf(found.rule, everywhere)] : [];
  });
  const [first, ...others] = limits;
  if (!first) return limitsOf(undefined, everywhere);
  return others.reduce(stricterLimits, first);
}

function stricterLimits(one: SiteLimits, other: SiteLimits): SiteLimits {
  return {
    thresholds: stricterThresholds(one.thresholds, other.thresholds),
    coversAll: one.coversAll || other.coversAll,
  };
}

/** Of each category the stricter threshold of two. */
export function stricterThresholds(one: Thresholds, other: Thresholds): Thresholds {
  const [explicit, drawn, suggestive] = categories.map((category) =>
    stricterOf(one[category], other[category]),
  );
  // One for each category, in their order.
  return { explicit, drawn, suggestive } as Thresholds;
}

function stricterOf(one: Threshold, other: Threshold): Threshold {
  if (one === 'off') return other;
  return other === 'off' ? one : Math.min(one, other);
}
