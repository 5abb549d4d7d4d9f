import type { Showing } from '../family/showing.ts';
import type { ListedSite } from '../settings/listed-site.ts';
import type { Settings } from '../settings/schema.ts';
import { parseSite, parseSites, type Site } from '../settings/site.ts';
import { limitsOn, type WholeCover } from '../settings/site-limits.ts';
import { siteRuleFor } from '../settings/site-rule.ts';
import { onAdultPage, type Policy, policyFor } from '../verdict/policy.ts';
import type { Passage, Standing } from './standing.ts';

/** Where a frame is, and what is known of it there. */
export type FramePlace = {
  /** Whether it is the page in the address bar. */
  readonly isTop: boolean;
  /** The frame's own host, '' when it has none. */
  readonly ownHost: string;
  readonly topHost: string;
  readonly label: AdultLabel;
  readonly standing: Standing;
  /** What lists of websites say of the frame's site and of the page around it. */
  readonly listed: readonly ListedSite[];
};

/** Who says of itself that it is for adults: the frame's own document, and the page in the address bar. */
export type AdultLabel = { readonly isOwn: boolean; readonly isOfTop: boolean };

/** What stands before a website that is covered as a whole. */
export type WholeSiteNotice = {
  readonly cause:
    | { readonly kind: 'rule' | 'alert'; readonly site: Site }
    | { readonly kind: 'list'; readonly list: string; readonly site: Site }
    | { readonly kind: 'adult-label' };
  readonly host: string;
} & Pick<Showing, 'mayShowAlways' | 'unlocker'>;

/** What holds in a frame, its page's label and a person's choice for it taken into account. Pure. */
export function policyIn(settings: Settings, place: FramePlace): Policy {
  const sites = parseSites([place.topHost, place.ownHost]);
  const policy = policyFor(settings, sites, place.listed);
  return isLabelHeld(policy, place) ? onAdultPage(policy) : policy;
}

function isLabelHeld(policy: Policy, { label, standing }: FramePlace): boolean {
  return (label.isOwn && isHeld(policy, standing.own)) || (label.isOfTop && isHeld(policy, standing.top));
}

/** "Judged" is a loosening: it holds as long as no lock does. */
function isHeld({ showing }: Policy, passage: Passage): boolean {
  return passage !== 'judged' || !showing.mayShowAlways;
}

/**
 * What stands before a frame; undefined for nothing. A frame in a page that is covered itself has nothing of its own:
 * the page's stands before both. Pure.
 * @param policy of `policyIn`.
 */
export function noticeFor(
  settings: Settings,
  place: FramePlace,
  policy: Policy,
): WholeSiteNotice | undefined {
  const { isTop, ownHost, topHost, label, standing } = place;
  if (!policy.isActive || !policy.coversAll || standing.own === 'covered') return undefined;
  const isTopLabelled = policy.coversLabelled && label.isOfTop && isHeld(policy, standing.top);
  if (!isTop && (isTopLabelled || coverOf(settings, place, topHost))) return undefined;
  const isLabelled = policy.coversLabelled && (label.isOwn || isTopLabelled);
  const cause = causeOf(settings, place) ?? (isLabelled ? ({ kind: 'adult-label' } as const) : undefined);
  const { mayShowAlways, unlocker } = policy.showing;
  return cause && { cause, host: ownHost, mayShowAlways, unlocker };
}

/** Why the frame's own website is covered, whatever its pages say of themselves. */
function causeOf(settings: Settings, place: FramePlace): WholeSiteNotice['cause'] | undefined {
  const site = parseSite(place.ownHost);
  const cover = coverOf(settings, place, place.ownHost);
  if (!site || !cover) return undefined;
  if (cover.kind === 'host-list') return { kind: 'list', list: cover.list, site };
  const rule = siteRuleFor(settings.siteRules, site);
  return { kind: place.standing.isByAlert ? 'alert' : 'rule', site: rule?.site ?? site };
}

/** What covers a host by itself. */
function coverOf(
  settings: Settings,
  { listed }: Pick<FramePlace, 'listed'>,
  host: string,
): WholeCover | undefined {
  const site = parseSite(host);
  return site && limitsOn([site], settings, listed).coveredBy;
}

/** A frame smaller than this, in CSS pixels, has no room for words and buttons: there pictures are covered, and that is all. */
const smallestFrame = { widthPx: 240, heightPx: 180 };

/** Whether a frame has room for a page of ours. The page in the address bar always has. */
export function hasRoom(frame: {
  readonly isTop: boolean;
  readonly widthPx: number;
  readonly heightPx: number;
}): boolean {
  const { isTop, widthPx, heightPx } = frame;
  return isTop || (widthPx >= smallestFrame.widthPx && heightPx >= smallestFrame.heightPx);
}
