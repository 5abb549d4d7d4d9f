import { parseAsk } from '../../contract/parse-ask.ts';
import type { ListedSite } from '../../core/settings/listed-site.ts';
import type { Settings } from '../../core/settings/schema.ts';
import type { Policy } from '../../core/verdict/policy.ts';
import { type Passage, type Standing, standingUnknown, withPassage } from '../../core/whole-site/standing.ts';
import {
  type FramePlace,
  hasRoom,
  noticeFor,
  policyIn,
  type WholeSiteNotice,
} from '../../core/whole-site/whole-site.ts';
import { logProblem } from '../../platform/log.ts';
import { onCommand } from '../../platform/on-command.ts';
import { send } from '../../platform/send.ts';
import type { AdultLabelWatch } from '../context/adult-label-watch.ts';
import type { Interstitial } from './interstitial.ts';

/** How long the background may take to say how a frame stands; without an answer our page stands before it. */
const standingTimeoutMs = 2000;

type WholeSiteOptions = {
  /** The frame's own host, '' when it has none. */
  readonly host: string;
  readonly label: Pick<AdultLabelWatch, 'isOwn' | 'isOfTop'>;
  readonly interstitial: Interstitial;
  /** What lists of websites say of the frame. */
  readonly listed: () => readonly ListedSite[];
  /** Something is known that the policy depends on. */
  readonly onChanged: () => void;
};

/** What holds in a frame whose website, or that around it, is covered as a whole: its policy, and the page of ours before it. */
export class WholeSite {
  readonly #options: WholeSiteOptions;
  #topHost = '';
  #standing: Standing = standingUnknown;
  /** Whether the standing is as the background knows it now. */
  #isFresh = false;
  #isAsking = false;
  #known: { readonly settings: Settings; readonly policy: Policy } | undefined;

  constructor(options: WholeSiteOptions) {
    this.#options = options;
  }

  start(): void {
    onCommand((message) => {
      const told = parseAsk(message);
      if (told?.name === 'page/passage') this.#chosen(told.host, told.passage);
    });
    addEventListener('resize', () => this.#show());
    // Whatever was chosen elsewhere while the browser kept this page was not heard here.
    addEventListener('pageshow', ({ persisted }) => persisted && void this.#ask());
  }

  /** The background's greeting, before the first policy is asked for. */
  greeted(hello: { readonly topHost: string; readonly standing: Standing }): void {
    this.#topHost = hello.topHost;
    this.#standing = hello.standing;
    this.#isFresh = true;
  }

  policyFor(settings: Settings): Policy {
    const policy = policyIn(settings, this.#place());
    this.#known = { settings, policy };
    return policy;
  }

  /** Shows what stands before the frame under the policy of `policyFor`, or takes it away. */
  update(): void {
    const notice = this.#notice();
    // An alert may have covered the website just now, and a choice may have been made in another document.
    if (notice && !this.#isFresh) void this.#ask();
    else this.#show();
    if (!notice) this.#isFresh = false;
  }

  /** What a person chose here; the background remembers it and tells the others. */
  choose(passage: Exclude<Passage, 'closed'>): void {
    this.#chosen(this.#options.host, passage);
  }

  #chosen(host: string, passage: Exclude<Passage, 'closed'>): void {
    this.#standing = withPassage(this.#standing, { host, passage }, this.#place());
    this.#options.onChanged();
  }

  #show(): void {
    const { innerWidth: widthPx, innerHeight: heightPx } = window;
    const notice = hasRoom({ isTop: isTopFrame(), widthPx, heightPx }) ? this.#notice() : undefined;
    this.#options.interstitial.show(notice);
  }

  #notice(): WholeSiteNotice | undefined {
    return this.#known && noticeFor(this.#known.settings, this.#place(), this.#known.policy);
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      this.#standing = await send({ name: 'frame/standing', host: this.#options.host }, standingTimeoutMs);
    } catch (problem) {
      logProblem('standing', problem); // what was known holds: nothing is opened by a failure
    }
    this.#isAsking = false;
    this.#isFresh = true;
    this.#options.onChanged();
  }

  #place(): FramePlace {
    const { host, label, listed } = this.#options;
    return {
      isTop: isTopFrame(),
      ownHost: host,
      topHost: this.#topHost,
      label: { isOwn: label.isOwn, isOfTop: label.isOfTop },
      standing: this.#standing,
      listed: listed(),
    };
  }
}

function isTopFrame(): boolean {
  return window === window.top;
}
