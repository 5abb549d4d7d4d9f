import { showingUnknown } from '../core/family/showing.ts';
import type { Settings } from '../core/settings/schema.ts';
import { parseSites, type Site } from '../core/settings/site.ts';
import type { Policy } from '../core/verdict/policy.ts';
import { logProblem } from '../platform/log.ts';
import { send } from '../platform/send.ts';
import { onSettingsChanged } from '../platform/settings-store.ts';
import { JudgeClient } from './acquire/judge-client.ts';
import { PictureAsker } from './acquire/picture-asker.ts';
import { beforeFrames } from './before-frames.ts';
import { onCanvasHint } from './canvas/canvas-hints.ts';
import { CanvasKeeper } from './canvas/canvas-keeper.ts';
import { AdultLabelWatch } from './context/adult-label-watch.ts';
import { ListedSites } from './context/listed-sites.ts';
import { RootWatcher } from './discover/root-watcher.ts';
import { onShadowHint } from './discover/shadow-hints.ts';
import { ShownSizes } from './discover/shown-size.ts';
import { SourceAnimations } from './discover/source-animations.ts';
import { frameHost } from './frame-host.ts';
import { isPrerendering } from './is-prerendering.ts';
import { OriginDesk } from './origin/origin-desk.ts';
import { PageFiles } from './origin/page-files.ts';
import { PersonalCommands } from './personal-commands.ts';
import { PictureKeeper } from './picture-keeper.ts';
import { ActivityCounter } from './report/activity-counter.ts';
import { PageReporter } from './report/page-reporter.ts';
import { type Hello, sayHello } from './say-hello.ts';
import { AddressJudge } from './style/address-judge.ts';
import { CursorGuard } from './style/cursor-guard.ts';
import { StyleKeeper } from './style/style-keeper.ts';
import { StyleWatch } from './style/style-watch.ts';
import type { Keeper, OnSurfaceChanged } from './surface.ts';
import { Gate, openAttribute } from './veil/gate.ts';
import { PageLayers } from './veil/page-layers.ts';
import { preloadVeilWords } from './veil/veil-words.ts';
import { VideoKeeper } from './video/video-keeper.ts';
import { Interstitial } from './whole-site/interstitial.ts';
import { noticeDeeds } from './whole-site/notice-deeds.ts';
import { WholeSite } from './whole-site/whole-site.ts';

/** A browser selects another source in the frame of a resize, or after it: then the frame that follows would paint it. */
const resizeFrames = 3;

/** Everything of one document, wired together. */
export function startFrame(): void {
  new Frame().start();
}

class Frame {
  readonly #gate = new Gate();
  readonly #host = frameHost();
  #sites: readonly Site[] = [];
  /** Until the settings are known, nothing is decided: an inactive policy would show, so there is none. */
  #policy: Policy | undefined;
  #settings: Settings | undefined;
  readonly #lists = new ListedSites(() => {
    if (this.#settings) void this.#useSettings(this.#settings);
  });

  readonly #showing = () => this.#policy?.showing ?? showingUnknown;
  readonly #commands = new PersonalCommands(() => this.#keepers, {
    host: this.#host,
    policy: () => this.#policy,
  });
  readonly #layers = new PageLayers({
    siteName: () => this.#host,
    showing: this.#showing,
    onCommand: (picture, command) => this.#commands.carryOut(picture, command),
  });
  readonly #sizes = new ShownSizes((element) => this.#removed(element));
  readonly #client = new JudgeClient();
  readonly #files = new PageFiles();
  readonly #origins: OriginDesk = new OriginDesk(
    { client: this.#client, files: this.#files },
    (surface, ...known) => this.#pictures.learn(surface, ...known),
  );
  readonly #schedule = onSettingsChanged(
    ({ settings }) => void this.#useSettings(settings),
    new AbortController().signal,
  );
  readonly #label = new AdultLabelWatch(() => this.#decideAnew());
  readonly #interstitial = new Interstitial(
    this.#layers.host,
    noticeDeeds(this.#host, (passage) => this.#wholeSite.choose(passage)),
  );
  readonly #wholeSite: WholeSite = new WholeSite({
    host: this.#host,
    label: this.#label,
    interstitial: this.#interstitial,
    listed: () => this.#lists.listed,
    onChanged: () => this.#decideAnew(),
  });
  readonly #activity = new ActivityCounter();
  readonly #asker = new PictureAsker(this.#client, this.#files, this.#origins);
  readonly #onChanged: OnSurfaceChanged = (surface, isGone) => {
    this.#layers.update(surface, isGone);
    this.#origins.update(surface, isGone);
    this.#activity.update(surface);
    this.#reporter.changed();
  };
  readonly #pictures: PictureKeeper = new PictureKeeper({
    gate: this.#gate,
    asker: this.#asker,
    sizes: this.#sizes,
    listen: (element) => this.#watcher.listen(element),
    onChanged: this.#onChanged,
  });
  readonly #addresses = new AddressJudge(this.#asker);
  readonly #cursor = new CursorGuard(this.#gate, this.#addresses);
  readonly #styles: StyleKeeper = new StyleKeeper({
    gate: this.#gate,
    judge: this.#addresses,
    sizes: this.#sizes,
    onChanged: this.#onChanged,
  });
  readonly #styleWatch = new StyleWatch(this.#styles, this.#cursor);
  readonly #canvases = new CanvasKeeper({
    gate: this.#gate,
    client: this.#client,
    sizes: this.#sizes,
    onChanged: this.#onChanged,
  });
  readonly #videos = new VideoKeeper({
    gate: this.#gate,
    client: this.#client,
    asker: this.#asker,
    sizes: this.#sizes,
    onChanged: this.#onChanged,
  });
  readonly #keepers: readonly Keeper[] = [this.#pictures, this.#styles, this.#canvases, this.#videos];
  readonly #animations = new SourceAnimations(() => this.#pictures.recheckSources());
  readonly #watcher: RootWatcher = new RootWatcher(
    { mark: this.#gate.attribute, gate: openAttribute },
    {
      onInlineStyle: (element) => this.#gate.checkInlineStyle(element),
      onFilterPicture: (element) => this.#gate.dropFilters(element),
      onAnimation: (element) => this.#animations.found(element),
      onFound: (element) => {
        for (const keeper of this.#keepers) keeper.found(element);
        preloadVeilWords(this.#host);
      },
      onRemoved: (element) => this.#removed(element),
      onSourceChanged: (element) => {
        this.#pictures.sourceChanged(element);
        this.#videos.sourceChanged(element);
      },
      onMarkChanged: (element) => this.#gate.checkMark(element),
      onSettled: (element) => this.#pictures.settled(element),
      isNewTreeCovered: () => this.#gate.hasUserSheet,
      onShadowRoot: (root) => {
        this.#gate.adopt(root);
        this.#styleWatch.watch(root);
        this.#interstitial.watch(root);
      },
      onRootElement: () => this.#gate.checkRoot(),
      onStyleChanged: (node, reach) => this.#styleWatch.changed(node, reach),
    },
  );
  readonly #reporter = new PageReporter({
    pictures: () => this.#commands.surfaces(),
    isActive: () => this.#policy?.isActive ?? true,
    host: this.#host,
    onAsk: (ask) => this.#commands.readPageAsk(ask),
  });

  start(): void {
    this.#gate.checkRoot();
    this.#interstitial.watch(document);
    this.#watcher.watch(document);
    this.#styleWatch.watch(document);
    this.#styleWatch.start();
    onShadowHint((host) => this.#watcher.hinted(host));
    onCanvasHint((canvas, kind) => this.#canvases.hinted(canvas, kind));
    addEventListener('resize', () => beforeFrames(resizeFrames, () => this.#pictures.recheckSources()));
    this.#commands.start();
    this.#wholeSite.start();
    addEventListener('pageshow', ({ persisted }) => persisted && this.#client.reconnect());
    if (isPrerendering())
      document.addEventListener('prerenderingchange', () => this.#begin(), { once: true });
    else this.#begin();
  }

  /** Not while it is rendered in advance, behind another page: the tab, its address and its counts are that page's. */
  #begin(): void {
    void this.#greet();
    this.#label.start();
  }

  #removed(element: Element): void {
    for (const keeper of this.#keepers) keeper.removed(element);
  }

  /** Says hello, and opens the document's gate once the stronger one stands or is known not to come. */
  async #greet(): Promise<void> {
    const hello = await this.#hello();
    this.#sites = parseSites([hello.topHost, this.#host]);
    this.#wholeSite.greeted(hello);
    this.#schedule.follow(hello.settings);
    this.#settings = hello.settings;
    this.#lists.learn(hello.settings, hello.listed, this.#sites);
    if (hello.isAdultPage) this.#label.learn();
    const policy = this.#policyFor(hello.settings);
    this.#gate.setReleased(!policy.isActive);
    this.#gate.hasUserSheet = hello.isGateInPlace;
    if (policy.isActive && !hello.isGateInPlace) this.#gate.adopt(document);
    this.#setPolicy(policy);
    this.#gate.open();
    this.#styleWatch.gateOpened();
  }

  #hello(): Promise<Hello> {
    return sayHello({ attribute: this.#gate.attribute, host: this.#host });
  }

  async #useSettings(settings: Settings): Promise<void> {
    if (!this.#policy) return; // hello is under way and brings them
    this.#settings = settings;
    if (!(await this.#lists.follow(settings, this.#sites))) return;
    const policy = this.#policyFor(settings);
    const wasActive = this.#policy.isActive;
    this.#gate.setReleased(!policy.isActive);
    if (policy.isActive && !wasActive) this.#gate.adopt(document);
    this.#setPolicy(policy);
    if (policy.isActive && !wasActive) this.#gate.hasUserSheet = (await this.#hello()).isGateInPlace;
    if (!policy.isActive && wasActive) await this.#dropGate();
  }

  #policyFor(settings: Settings): Policy {
    return this.#wholeSite.policyFor(settings);
  }

  /** Something else than the settings says what holds here. */
  #decideAnew(): void {
    if (this.#policy && this.#settings) this.#setPolicy(this.#policyFor(this.#settings));
  }

  async #dropGate(): Promise<void> {
    this.#gate.hasUserSheet = false;
    try {
      await send({ name: 'frame/drop-gate', attribute: this.#gate.attribute });
    } catch (problem) {
      logProblem('drop gate', problem); // the pictures are marked as shown, so that they are seen all the same
    }
  }

  #setPolicy(policy: Policy): void {
    this.#policy = policy;
    this.#layers.setPolicy(policy);
    this.#origins.setPolicy(policy);
    for (const keeper of this.#keepers) keeper.setPolicy(policy);
    this.#styleWatch.setPolicy(policy);
    this.#wholeSite.update();
    if (!policy.isActive) this.#layers.clear();
    this.#reporter.changed();
  }
}
