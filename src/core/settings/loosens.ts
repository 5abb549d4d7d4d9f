import { nsfwLabels } from '../classify/nsfw-scores.ts';
import { type Correction, isLooseningClaim } from '../corrections/correction.ts';
import { correctionAt, withCorrection } from '../corrections/correction-list.ts';
import { frictions } from '../family/friction.ts';
import { activityChoices } from './activity-settings.ts';
import { changeSettings, type SettingsChange } from './change-settings.ts';
import { coverStyles } from './cover-style.ts';
import { type HostList, type HostListRule, isReplacedBy } from './host-list.ts';
import { labelledPagesChoices } from './labelled-pages.ts';
import type { ListedSite } from './listed-site.ts';
import { aiThresholdChoices, originPolicies } from './origin-settings.ts';
import type { Settings } from './schema.ts';
import type { Site } from './site.ts';
import { areLooserLimits, isEarlier, limitsOf, limitsOfList, limitsOn } from './site-limits.ts';
import { type SiteRule, withoutSiteRule } from './site-rule.ts';
import { areLooser } from './thresholds.ts';
import { whenUnsureChoices } from './when-unsure.ts';

/**
 * Whether a change would let something be seen that is covered now. Under a family lock such a change needs
 * an unlock; one that changes nothing, or covers more, never does. Pure.
 * @param settings what holds before the change.
 * @param listed what lists say of the sites that the change gives a rule to.
 */
export function loosens(
  settings: Settings,
  change: SettingsChange,
  listed: readonly ListedSite[] = [],
): boolean {
  switch (change.kind) {
    case 'enable':
    case 'resume-site':
    case 'forget-image':
    case 'forbid-show-once':
    case 'set-origin-badge':
    case 'act-on-guesses':
      return false;
    case 'disable':
      return settings.isEnabled;
    case 'pause-site':
      return !settings.pausedSites.includes(change.site);
    case 'allow-image':
      return !settings.allowedImages.includes(change.imageId);
    case 'correct':
      return correctionLoosens(settings.corrections, change.correction);
    case 'uncorrect': {
      const said = correctionAt(settings.corrections, change);
      return said !== undefined && !isLooseningClaim(said.claim);
    }
    case 'set-site-rule':
      return siteRuleLoosens(settings, change.rule, listed);
    case 'remove-site-rule':
      return removalLoosens(settings, change.site);
    case 'add-host-list':
      return listLoosens(settings, change.list);
    // What else would hold on its sites, nobody can say at once.
    case 'remove-host-list':
      return settings.hostLists.some(({ listId }) => listId === change.listId);
    case 'set-host-list-rule': {
      const list = settings.hostLists.find(({ listId }) => listId === change.listId);
      return list !== undefined && listRuleLoosens(settings, list, change.rule);
    }
    case 'set-thresholds':
      return areLooser(change.thresholds, settings.thresholds);
    case 'set-smallest-edge':
      return change.edgePx > settings.smallestEdgePx;
    case 'set-origin-policy':
      return isEarlier(originPolicies, change.originPolicy, settings.originPolicy);
    case 'set-cover-style':
      return isEarlier(coverStyles, change.coverStyle, settings.coverStyle);
    case 'set-labelled-pages':
      return isEarlier(labelledPagesChoices, change.labelledPages, settings.labelledPages);
    case 'set-when-unsure':
      return isEarlier(whenUnsureChoices, change.whenUnsure, settings.whenUnsure);
    case 'set-ai-thresholds':
      return isEarlier(aiThresholdChoices, change.aiThresholds, settings.aiThresholds);
    case 'ignore-guesses':
      return settings.actsOnGuesses;
    case 'set-unsafe-words':
      return settings.unsafeWords.some((word) => !change.words.includes(word));
    case 'set-harmless-words':
      return change.words.some((word) => !settings.harmlessWords.includes(word));
    // Which of two schedules covers more depends on the hour.
    case 'set-schedule':
      return JSON.stringify(change.schedule) !== JSON.stringify(settings.schedule);
    // What a parent would no longer see of it.
    case 'set-activity':
      return isEarlier(activityChoices, change.activity, settings.activity);
    case 'set-activity-days':
      return change.days < settings.activityDays;
    case 'set-site-alert':
      return settings.siteAlert > 0 && (change.count === 0 || change.count > settings.siteAlert);
    case 'set-friction':
      return isEarlier(frictions, change.friction, settings.friction);
    case 'allow-show-once':
      return !settings.mayShowOnceLocked;
    case 'several':
      return severalLoosen(settings, change.changes, listed);
    default:
      return change satisfies never;
  }
}

/** Each is held against what those before it have made of the settings. */
function severalLoosen(
  settings: Settings,
  changes: readonly SettingsChange[],
  listed: readonly ListedSite[],
): boolean {
  let changed = settings;
  for (const change of changes) {
    if (loosens(changed, change, listed)) return true;
    changed = changeSettings(changed, change);
  }
  return false;
}

/**
 * A claim that covers takes the place of another one, and pushes the oldest out of a full list: where that was one that
 * covers, its picture or copies of it would be seen.
 */
function correctionLoosens(corrections: readonly Correction[], correction: Correction): boolean {
  if (isLooseningClaim(correction.claim)) return !corrections.some(isSameAs(correction));
  const changed = withCorrection(corrections, correction);
  return corrections.some((said) => !isLooseningClaim(said.claim) && !changed.some(isSameAs(said)));
}

/** Whether another correction says the same of the same pictures. */
function isSameAs({ claim, imageId, looks, modelVersion, scores }: Correction) {
  return (other: Correction): boolean =>
    other.claim === claim &&
    other.imageId === imageId &&
    other.looks === looks &&
    other.modelVersion === modelVersion &&
    // Only "harmless" looks at them.
    (claim !== 'harmless' || nsfwLabels.every((label) => other.scores[label] === scores[label]));
}

/**
 * A rule takes the place of what held on its site: another rule, that of a site above it, what holds everywhere, and
 * what lists say of it.
 */
function siteRuleLoosens(
  settings: Settings,
  { site, rule }: SiteRule,
  listed: readonly ListedSite[],
): boolean {
  return areLooserLimits(limitsOf(rule, settings), limitsOn([site], settings, listed));
}

/** A list takes the place of one of its name: which sites that one has more, nobody can say at once. */
function listLoosens(settings: Settings, added: HostList): boolean {
  return settings.hostLists
    .filter((list) => isReplacedBy(list, added))
    .some((list) => list.listId !== added.listId || listRuleLoosens(settings, list, added.rule));
}

function listRuleLoosens(settings: Settings, list: HostList, rule: HostListRule): boolean {
  return areLooserLimits(limitsOfList({ ...list, rule }, settings), limitsOfList(list, settings));
}

/**
 * What holds instead may be any other rule: that of a site above, or of the page around. So nothing that is looser than
 * the rule may be there.
 */
function removalLoosens(settings: Settings, site: Site): boolean {
  const removed = settings.siteRules.find((rule) => rule.site === site);
  if (!removed) return false;
  const now = limitsOf(removed.rule, settings);
  const others = withoutSiteRule(settings.siteRules, site).map(({ rule }) => rule);
  return [undefined, ...others].some((other) => areLooserLimits(limitsOf(other, settings), now));
}
