import { profileNames } from './profile-name.ts';
import { parseSite, type Site } from './site.ts';
import { sensitivitySteps } from './thresholds.ts';

/**
 * What holds on a website instead of what holds everywhere: the thresholds of a step, all that a profile sets, or
 * 'cover-all', which covers whatever the scores are.
 */
export const siteRuleKinds = [...sensitivitySteps, 'cover-all', ...profileNames] as const;
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
