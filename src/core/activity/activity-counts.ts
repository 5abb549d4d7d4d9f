import { categories } from '../classify/category.ts';
import type { Site } from '../settings/site.ts';
import type { Cover } from '../veil/cover.ts';
import type { Reason } from '../verdict/reason.ts';

/** What became of a picture, and by which kind of reason: each picture is one of these. */
export const activityKinds = [
  'shown',
  ...categories,
  'unsafe-prompt',
  'ai-made',
  'site-rule',
  'said',
  'unjudged',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** How many pictures; nothing of any of them. */
export type ActivityCounts = Readonly<Record<ActivityKind, number>> & {
  /** Of all of them, those that an AI made or changed. */
  readonly fromAi: number;
};

/** What happened on one website. */
export type SiteCounts = { readonly seen: number; readonly covered: number };

/** One day, by the clock of the device. */
export type ActivityDay = {
  /** As 2026-11-27. */
  readonly name: string;
  readonly counts: ActivityCounts;
  /** Only where the person wants websites counted. */
  readonly sites: Readonly<Record<string, SiteCounts>>;
};

/** Websites of one day that are told apart; pictures of further ones count for the day alone. */
export const maxSitesADay = 500;

/** Nothing seen. */
export const noActivity: ActivityCounts = {
  shown: 0,
  explicit: 0,
  drawn: 0,
  suggestive: 0,
  'unsafe-prompt': 0,
  'ai-made': 0,
  'site-rule': 0,
  said: 0,
  unjudged: 0,
  fromAi: 0,
};

/** Kinds that mean covered for what is in the picture, or for where it comes from. */
const coveredKinds = activityKinds.filter((kind) => kind !== 'shown' && kind !== 'unjudged');

/** The kind of a picture that was decided; undefined for one that was not, or was left alone. */
export function activityKindOf(cover: Cover, reasons: readonly Reason[]): ActivityKind | undefined {
  if (cover === 'waiting' || cover === 'left-alone') return undefined;
  if (cover === 'unjudged') return 'unjudged';
  for (const reason of reasons) {
    if (reason.kind === 'category-reached') return reason.category;
    if (reason.kind === 'unsafe-prompt' || reason.kind === 'ai-made' || reason.kind === 'site-rule') {
      return reason.kind;
    }
    if (reason.kind === 'adult-label' || reason.kind === 'host-list') return 'site-rule';
    if (reason.kind === 'failure') return 'unjudged';
    if (reason.kind === 'corrected' && cover !== 'shown') return 'said';
  }
  return 'shown';
}

/** The sum of two. */
export function addCounts(one: ActivityCounts, other: ActivityCounts): ActivityCounts {
  const names = Object.keys(noActivity) as (keyof ActivityCounts)[]; // an object's keys are its key type
  // Object.fromEntries forgets which name belongs to which type; all are numbers.
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as ActivityCounts;
}

/** Pictures in all. */
export function seenOf(counts: ActivityCounts): number {
  return activityKinds.reduce((sum, kind) => sum + counts[kind], 0);
}

/** Those that were covered. */
export function coveredOf(counts: ActivityCounts): number {
  return coveredKinds.reduce((sum, kind) => sum + counts[kind], 0);
}

/** Those that the classifier or the words of a prompt covered: what an alert counts. */
export function unsafeOf(counts: ActivityCounts): number {
  return [...categories, 'unsafe-prompt' as const].reduce((sum, kind) => sum + counts[kind], 0);
}

/** A day with more in it. @param site undefined where websites are not to be counted. */
export function addToDay(day: ActivityDay, added: ActivityCounts, site: Site | undefined): ActivityDay {
  const counts = addCounts(day.counts, added);
  if (site === undefined) return { ...day, counts };
  const known = Object.hasOwn(day.sites, site) ? day.sites[site] : undefined;
  if (!known && Object.keys(day.sites).length >= maxSitesADay) return { ...day, counts };
  const { seen, covered } = known ?? { seen: 0, covered: 0 };
  const here = { seen: seen + seenOf(added), covered: covered + coveredOf(added) };
  return { ...day, counts, sites: { ...day.sites, [site]: here } };
}

/** The day of a moment by the clock of the device, as 2026-11-27. */
export function dayOf(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The last days up to a moment, the oldest first. */
export function lastDays(moment: Date, count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => {
    // By the calendar: a day with a change of clocks is one day, too.
    const back = count - 1 - place;
    return dayOf(new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() - back));
  });
}
