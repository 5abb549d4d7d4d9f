import { visibleText } from '../report/visible-text.ts';
import type { SiteRuleKind } from './site-rule.ts';

/** What can hold on the websites of a list. It only ever tightens, so there is no looser one than these. */
export const hostListRules = ['careful', 'strict', 'cover-all'] as const satisfies readonly SiteRuleKind[];
export type HostListRule = (typeof hostListRules)[number];

/**
 * A list of websites that a person imported, as settings know it. Its websites lie in a database of the extension, under
 * its id: there are up to hundreds of thousands of them, and every frame reads settings.
 */
export type HostList = {
  /** Made anew for each import; what lies under it never changes. */
  readonly listId: string;
  /** The name of the file, for a person. Each name is there once. */
  readonly name: string;
  readonly rule: HostListRule;
  readonly siteCount: number;
  /** Lines that meant nothing. */
  readonly rejectedCount: number;
};

/** People keep a few. */
export const maxHostLists = 10;
const maxNameLength = 100;

/** @returns the name of a file as a list has it: nothing unseen in it, and not too long; undefined for none. */
export function hostListName(fileName: string): string | undefined {
  const name = visibleText(fileName).trim().slice(-maxNameLength);
  return name === '' ? undefined : name;
}

/** @returns undefined for what is no list. */
export function parseHostList(stored: unknown): HostList | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const record = stored as Readonly<Record<string, unknown>>; // any object can be read by name
  const { name, siteCount, rejectedCount } = record;
  const listId = parseHostListId(record.listId);
  const rule = hostListRules.find((kind) => kind === record.rule);
  if (!listId || !rule || typeof name !== 'string' || hostListName(name) !== name) return undefined;
  if (!isCount(siteCount) || !isCount(rejectedCount)) return undefined;
  return { listId, name, rule, siteCount, rejectedCount };
}

/** @returns undefined for what is no id of a list. */
export function parseHostListId(stored: unknown): string | undefined {
  return typeof stored === 'string' && /^\d{13}-[0-9a-f]{16}$/.test(stored) ? stored : undefined;
}

/** The id of a list that is imported at a moment. @param random 16 hexadecimal digits. */
export function makeHostListId(importedAtMs: number, random: string): string {
  return `${String(importedAtMs).padStart(13, '0')}-${random}`;
}

/** When a list of an id was imported, in milliseconds since 1970. */
export function importedAtMs(listId: string): number {
  return Number(listId.slice(0, 13));
}

/** The lists with another one; it takes the place of one of its name, and pushes nobody out of a full list. */
export function withHostList(lists: readonly HostList[], added: HostList): readonly HostList[] {
  const others = lists.filter((list) => !isReplacedBy(list, added));
  return others.length >= maxHostLists ? lists : [...others, added];
}

/** Whether a list would be gone when another one comes. */
export function isReplacedBy(list: HostList, added: HostList): boolean {
  return list.name === added.name || list.listId === added.listId;
}

/** The lists without one. */
export function withoutHostList(lists: readonly HostList[], listId: string): readonly HostList[] {
  return lists.filter((list) => list.listId !== listId);
}

/** The lists, one of them with another rule. */
export function withHostListRule(
  lists: readonly HostList[],
  { listId, rule }: Pick<HostList, 'listId' | 'rule'>,
): readonly HostList[] {
  return lists.map((list) => (list.listId === listId ? { ...list, rule } : list));
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
