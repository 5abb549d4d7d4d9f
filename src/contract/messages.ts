import type { ActivityCounts } from '../core/activity/activity-counts.ts';
import type { LockStatus } from '../core/family/lock-status.ts';
import type { SecretProblem } from '../core/family/secret.ts';
import type { PageItem, PageTally } from '../core/report/page-item.ts';
import type { ReportDraft } from '../core/report/verdict-report.ts';
import type { SettingsChange } from '../core/settings/change-settings.ts';
import type { ListedSite } from '../core/settings/listed-site.ts';
import type { Settings } from '../core/settings/schema.ts';
import type { PolicyPlace } from '../core/verdict/policy-place.ts';
import type { Passage, Standing } from '../core/whole-site/standing.ts';
import type { VeilCommand } from './veil-commands.ts';

/**
 * One-shot messages. A row each: who sends it to whom, what is asked, what comes back.
 * Every ask carries its name, so that all of them are one union.
 */
export type Messages = {
  /** content -> background. A frame came to life: put its style gate in place and say what holds here. */
  'frame/hello': {
    ask: {
      readonly name: 'frame/hello';
      /** Name of the attribute that this frame's gate looks for; letters only, made anew per document. */
      readonly attribute: string;
      /** The frame's own host, '' when it has none. */
      readonly host: string;
    };
    reply: {
      /** Whether the user-origin style sheet is in place. It is put there only where the policy is active. */
      readonly isGateInPlace: boolean;
      readonly settings: Settings;
      /** Host of the page in the address bar, '' when it has none. */
      readonly topHost: string;
      /** Whether that page says of itself that it is for adults. */
      readonly isAdultPage: boolean;
      /** What lists of websites say of the frame's site and of the page around it. */
      readonly listed: readonly ListedSite[];
      readonly standing: Standing;
    };
  };
  /** content -> background. How this frame stands now to websites that are covered as a whole. */
  'frame/standing': {
    ask: { readonly name: 'frame/standing'; readonly host: string };
    reply: Standing;
  };
  /** content -> background. What a person chose for the frame's website, which is covered as a whole. */
  'frame/passage': {
    ask: {
      readonly name: 'frame/passage';
      readonly host: string;
      readonly passage: Exclude<Passage, 'closed'>;
    };
    /** As for 'settings/change'; reading on with every picture covered is never refused. */
    reply: { readonly kind: Reply<'settings/change'>['kind'] };
  };
  /** background -> content of every frame of that tab: what was chosen. */
  'page/passage': {
    ask: {
      readonly name: 'page/passage';
      readonly host: string;
      readonly passage: Exclude<Passage, 'closed'>;
    };
    reply: undefined;
  };
  /** content -> background. A person leaves a website that is covered as a whole; 'close' where going back was of no use. */
  'tab/leave': {
    ask: { readonly name: 'tab/leave'; readonly way: 'back' | 'close' };
    reply: undefined;
  };
  /** content -> background. A grown-up wants to unlock: open the page where they do it. */
  'lock/show': { ask: { readonly name: 'lock/show' }; reply: undefined };
  /** content -> background. Nothing is to be covered in this frame any more: take its style gate away. */
  'frame/drop-gate': {
    ask: { readonly name: 'frame/drop-gate'; readonly attribute: string };
    reply: undefined;
  };
  /** content -> background. Whether this frame's host is on a list of AI sites that a person imported. */
  'frame/is-ai-site': {
    ask: { readonly name: 'frame/is-ai-site'; readonly host: string };
    reply: { readonly isListed: boolean };
  };
  /**
   * content | ui -> background. What lists of websites say of a host; of a frame, of the page around it, too. The lists
   * themselves never come to a page.
   */
  'hosts/find': {
    ask: { readonly name: 'hosts/find'; readonly host: string };
    reply: { readonly listed: readonly ListedSite[] };
  };
  /** content | ui -> background. Make sure that the inference host runs; 'restart' ends one that hangs first. */
  'host/ensure': {
    ask: { readonly name: 'host/ensure'; readonly mode: 'keep' | 'restart' };
    reply: { readonly isRunning: boolean };
  };
  /** content -> background. What this frame holds now; 0 in every column when the frame goes. */
  'frame/tally': {
    ask: { readonly name: 'frame/tally'; readonly tally: PageTally };
    reply: undefined;
  };
  /** content -> background. The page in the address bar says of itself that it is for adults. */
  'frame/adult-page': { ask: { readonly name: 'frame/adult-page' }; reply: undefined };
  /** background -> content of every frame of that page. */
  'page/adult': { ask: { readonly name: 'page/adult' }; reply: undefined };
  /** content -> background. What became of pictures since the last time, in counts alone. */
  'frame/activity': {
    ask: { readonly name: 'frame/activity'; readonly counts: ActivityCounts };
    reply: undefined;
  };
  /** ui -> background. Forget all counts. */
  'activity/delete': {
    ask: { readonly name: 'activity/delete' };
    /** 'locked': the family lock holds, or a friction, and nothing was deleted. */
    reply: { readonly kind: 'deleted' | 'locked' };
  };
  /** content | ui -> background, the settings authority. */
  'settings/change': {
    ask: { readonly name: 'settings/change'; readonly change: SettingsChange };
    /** 'locked': it loosens, and the family lock holds, or a friction. 'managed', 'scheduled': a policy or a schedule fixes it. */
    reply: { readonly kind: 'applied' | 'locked' | 'managed' | 'scheduled'; readonly settings: Settings };
  };
  /** content -> background. A person said something against a verdict: show them the report that this would make. */
  'report/draft': {
    ask: { readonly name: 'report/draft'; readonly draft: ReportDraft | 'not-judged' };
    reply: undefined;
  };
  /** content -> background. A person wants to read why such pictures are covered. */
  'policy/show': {
    ask: { readonly name: 'policy/show'; readonly place: PolicyPlace };
    reply: undefined;
  };
  /** ui -> background. How the family lock is, and what becomes of it. Never taken from a page's frame. */
  'lock/status': { ask: { readonly name: 'lock/status' }; reply: LockReply };
  'lock/set': { ask: { readonly name: 'lock/set'; readonly secret: string }; reply: LockReply };
  /** A friction is begun: the status has the text, or the time from which on one may go on. */
  'lock/begin': { ask: { readonly name: 'lock/begin' }; reply: LockReply };
  /** `secret`: the PIN, or what was typed against a friction; empty after a wait. */
  'lock/unlock': { ask: { readonly name: 'lock/unlock'; readonly secret: string }; reply: LockReply };
  'lock/lock': { ask: { readonly name: 'lock/lock' }; reply: LockReply };
  'lock/remove': { ask: { readonly name: 'lock/remove' }; reply: LockReply };
  /** content -> background. Whether a covered picture may be shown once at this moment. */
  'lock/may-show': { ask: { readonly name: 'lock/may-show' }; reply: { readonly isAllowed: boolean } };
  /** background -> content of one frame. A person used the context menu on the picture clicked last. */
  'veil/command': {
    ask: { readonly name: 'veil/command'; readonly command: VeilCommand };
    reply: undefined;
  };
};

export type MessageName = keyof Messages;
export type Ask<Name extends MessageName = MessageName> = Messages[Name]['ask'];
export type Reply<Name extends MessageName> = Messages[Name]['reply'];

/** What became of an ask about the family lock. */
export type LockReply = {
  /**
   * 'locked': it needs an unlock first. 'wrong': not the PIN, or no PIN is tried yet; or not the text. 'too-soon',
   * 'too-late': a friction that was not begun long enough ago, or not at all, or so long ago that it is over.
   */
  readonly result: 'ok' | 'locked' | 'wrong' | 'too-soon' | 'too-late' | SecretProblem;
  readonly status: LockStatus;
  /** Once, in the answer to a lock that was set: it is kept as a hash alone. */
  readonly recoveryCode?: string;
};

/** Ports: long-lived, batched, one a frame. */
export const portNames = {
  /** content -> host: JudgeAsk[] there, JudgeReply[] back. */
  judge: 'judge',
  /** ui -> every content script of a tab: PageAsk there, PageItems back, at once and after each change. */
  page: 'page',
} as const;

/** ui -> content, on the page port. */
export type PageAsk = { readonly kind: 'command'; readonly itemId: string; readonly command: VeilCommand };

/** content -> ui, on the page port. */
export type PageItems = {
  readonly kind: 'page-items';
  /** Random name of the frame, so that a popup can tell frames apart. */
  readonly frame: string;
  readonly host: string;
  readonly isActive: boolean;
  readonly items: readonly PageItem[];
};
