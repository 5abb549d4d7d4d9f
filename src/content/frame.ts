import type { PageAsk, Reply, VeilCommand } from '../contract/messages.ts';
import { parseAsk } from '../contract/parse-ask.ts';
import { defaultSettings } from '../core/settings/parse-settings.ts';
import type { Settings } from '../core/settings/schema.ts';
import { parseSite, type Site } from '../core/settings/site.ts';
import type { PersonalChoice } from '../core/veil/cover.ts';
import { type Policy, policyFor } from '../core/verdict/policy.ts';
import { logProblem } from '../platform/log.ts';
import { onCommand } from '../platform/on-command.ts';
import { send } from '../platform/send.ts';
import { loadSettings, onSettingsChanged } from '../platform/settings-store.ts';
import { JudgeClient } from './acquire/judge-client.ts';
import { PictureAsker } from './acquire/picture-asker.ts';
import { PixelReader } from './acquire/pixel-reader.ts';
import { RootWatcher } from './discover/root-watcher.ts';
import { onShadowHint } from './discover/shadow-hints.ts';
import { ShownSizes } from './discover/shown-size.ts';
import { PictureKeeper } from './picture-keeper.ts';
import { PageReporter } from './report/page-reporter.ts';
import type { Keeper, OnSurfaceChanged, Surface } from './surface.ts';
import { carryOut } from './veil/carry-out.ts';
import { Gate, openAttribute } from './veil/gate.ts';
import { VeilLayer } from './veil/veil-layer.ts';
import { preloadVeilWords } from './veil/veil-words.ts';
import { VideoKeeper } from './video/video-keeper.ts';

/** How long the background may take to answer a new frame before the frame goes on by itself. */
const helloTimeoutMs = 4000;

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
  #lastClicked: Surface | undefined;
  #hasPreloaded = false;

  readonly #layer = new VeilLayer({
    siteName: () => this.#host,
    onCommand: (picture, command) => this.#command(picture, command),
  });
  readonly #sizes = new ShownSizes();
  readonly #client = new JudgeClient();
  readonly #asker = new PictureAsker(this.#client, new PixelReader());
  readonly #onChanged: OnSurfaceChanged = (surface, isGone) => {
    this.#layer.update(surface, isGone);
    this.#reporter.changed();
  };
  readonly #pictures: PictureKeeper = new PictureKeeper({
    gate: this.#gate,
    asker: this.#asker,
    sizes: this.#sizes,
    listen: (element) => this.#watcher.listen(element),
    onChanged: this.#onChanged,
  });
  readonly #videos = new VideoKeeper({
    gate: this.#gate,
    client: this.#client,
    asker: this.#asker,
    sizes: this.#sizes,
    onChanged: this.#onChanged,
  });
  readonly #keepers: readonly Keeper[] = [this.#pictures, this.#videos];
  readonly #watcher: RootWatcher = new RootWatcher(
    { mark: this.#gate.attribute, gate: openAttribute },
    {
      onFound: (element) => {
        for (const keeper of this.#keepers) keeper.found(element);
        this.#preloadWords();
      },
      onRemoved: (element) => {
        for (const keeper of this.#keepers) keeper.removed(element);
      },
      onSourceChanged: (element) => {
        this.#pictures.sourceChanged(element);
        this.#videos.sourceChanged(element);
      },
      onMarkChanged: (element) => this.#checkMark(element),
      onSettled: (element) => this.#pictures.settled(element),
      onShadowRoot: (root) => this.#gate.adopt(root),
      onRootElement: () => this.#gate.checkRoot(),
      onStyleChanged: () => undefined,
    },
  );
  readonly #reporter = new PageReporter({
    pictures: () => this.#surfaces(),
    isActive: () => this.#policy?.isActive ?? true,
    host: this.#host,
    onAsk: (ask) => this.#readPageAsk(ask),
  });

  start(): void {
    this.#gate.checkRoot();
    this.#watcher.watch(document);
    onShadowHint((host) => this.#watcher.hinted(host));
    addEventListener('resize', () => requestAnimationFrame(() => this.#pictures.recheckSources()));
    addEventListener('contextmenu', (event) => this.#rememberClicked(event), true);
    onCommand((message) => this.#readCommand(message));
    onSettingsChanged(({ settings }) => void this.#useSettings(settings), new AbortController().signal);
    void this.#greet();
  }

  /** Says hello, and opens the document's gate once the stronger one stands or is known not to come. */
  async #greet(): Promise<void> {
    const hello = await this.#hello();
    this.#sites = [hello.topHost, this.#host].map(parseSite).filter((site) => site !== undefined);
    const policy = policyFor(hello.settings, this.#sites);
    this.#gate.setReleased(!policy.isActive);
    if (policy.isActive && !hello.isGateInPlace) this.#gate.adopt(document);
    this.#setPolicy(policy);
    this.#gate.open();
  }

  async #hello(): Promise<Reply<'frame/hello'>> {
    try {
      const ask = { name: 'frame/hello', attribute: this.#gate.attribute, host: this.#host } as const;
      return await send(ask, helloTimeoutMs);
    } catch (problem) {
      logProblem('hello', problem);
      const settings = await loadSettings().then((loaded) => loaded.settings, defaultSettings);
      return { isGateInPlace: false, settings, topHost: '' };
    }
  }

  async #useSettings(settings: Settings): Promise<void> {
    const policy = policyFor(settings, this.#sites);
    const wasActive = this.#policy?.isActive;
    if (wasActive === undefined) return; // hello is under way and brings them
    this.#gate.setReleased(!policy.isActive);
    if (policy.isActive && !wasActive) this.#gate.adopt(document);
    this.#setPolicy(policy);
    if (policy.isActive && !wasActive) await this.#hello();
    if (!policy.isActive && wasActive) await this.#dropGate();
  }

  async #dropGate(): Promise<void> {
    try {
      await send({ name: 'frame/drop-gate', attribute: this.#gate.attribute });
    } catch (problem) {
      logProblem('drop gate', problem); // the pictures are marked as shown, so that they are seen all the same
    }
  }

  #setPolicy(policy: Policy): void {
    this.#policy = policy;
    for (const keeper of this.#keepers) keeper.setPolicy(policy);
    if (!policy.isActive) this.#layer.clear();
    this.#reporter.changed();
  }

  /** A frame without pictures needs no words; one with pictures needs them even after the extension has gone. */
  #preloadWords(): void {
    if (this.#hasPreloaded) return;
    this.#hasPreloaded = true;
    requestIdleCallback(() => preloadVeilWords(this.#host));
  }

  *#surfaces(): Iterable<Surface> {
    for (const keeper of this.#keepers) yield* keeper.surfaces;
  }

  /** A mark from elsewhere (a clone, the page's own HTML) means nothing; one that was taken away comes back. */
  #checkMark(element: Element): void {
    this.#gate.rejectForeignMark(element);
    if (this.#gate.isMarkOurs(element)) return;
    // Not in this microtask: a page that fights for the attribute would never let go of it.
    requestAnimationFrame(() => this.#gate.restore(element));
  }

  #command(picture: Surface, command: VeilCommand): void {
    const choose = (chosen: Surface, choice: PersonalChoice) => {
      for (const keeper of this.#keepers) if (keeper.choose(chosen, choice)) return;
    };
    void carryOut(command, { picture, choose, host: this.#host });
  }

  #readPageAsk(ask: PageAsk): void {
    for (const surface of this.#surfaces()) {
      if (surface.itemId === ask.itemId) this.#command(surface, ask.command);
    }
  }

  #readCommand(message: unknown): void {
    const ask = parseAsk(message);
    if (ask?.name === 'veil/command' && this.#lastClicked) this.#command(this.#lastClicked, ask.command);
  }

  /** The context menu tells what was chosen, not for which element. */
  #rememberClicked(event: MouseEvent): void {
    const path = new Set(event.composedPath());
    this.#lastClicked = undefined;
    for (const surface of this.#surfaces()) if (path.has(surface.element)) this.#lastClicked ??= surface;
  }
}

/** Host of this document, or of the one that made it: srcdoc and about:blank documents have their maker's origin. */
function frameHost(): string {
  const { origin } = globalThis;
  return URL.canParse(origin) ? new URL(origin).hostname : '';
}
