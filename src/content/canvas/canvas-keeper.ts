import type { PersonalChoice } from '../../core/veil/cover.ts';
import type { Policy } from '../../core/verdict/policy.ts';
import type { JudgeClient } from '../acquire/judge-client.ts';
import type { ShownSizeListener, ShownSizes } from '../discover/shown-size.ts';
import { isConnected, localNameOf } from '../discover/unclobbered.ts';
import type { Keeper, OnSurfaceChanged, Surface } from '../surface.ts';
import type { Gate } from '../veil/gate.ts';
import { lookOf } from '../veil/look-of.ts';
import { CanvasJudge, isSafeUnder } from './canvas-judge.ts';
import { type CanvasSurface, newCanvasSurface, stopAsking } from './canvas-surface.ts';
import { canvasVerdict, isTooSmall } from './canvas-verdict.ts';
import { FrameGuard } from './frame-guard.ts';
import type { CanvasHint } from './hint-names.ts';
import { type LookPace, LookTimer } from './look-timer.ts';
import { LookTurns, paceFor } from './look-turns.ts';
import { seeCanvas } from './see-canvas.ts';

export type CanvasKeeperTools = {
  readonly gate: Gate;
  readonly client: Pick<JudgeClient, 'ask'>;
  readonly sizes: Pick<ShownSizes, 'watch' | 'unwatch'>;
  readonly onChanged: OnSurfaceChanged;
};

/** Reading for the judge stops after so much time in one frame; the rest, hidden until then, waits for the next. */
const readingMs = 12;
/** Keeps every canvas in the state that its evidence and the policy call for: README.md of this folder. */
export class CanvasKeeper implements Keeper {
  readonly #tools: CanvasKeeperTools;
  readonly #records = new WeakMap<Element, CanvasSurface>();
  readonly #onPage = new Set<CanvasSurface>();
  /** Canvases that can be read between drawing and painting alone: afterwards they read as blank. */
  readonly #readableOnce = new WeakSet<Element>();
  readonly #guard = new FrameGuard(() => this.#lookAtAll());
  readonly #timer = new LookTimer(() => this.#lookUnhinted());
  readonly #turns = new LookTurns();
  readonly #judge: CanvasJudge;
  #policy: Policy | undefined;
  #readUntilMs = 0;
  readonly #sizeListener: ShownSizeListener = {
    onResized: (element, edgePx) => this.#resized(element, edgePx),
    onVisibility: (element, isVisible) => this.#visibilityChanged(element, isVisible),
  };

  constructor(tools: CanvasKeeperTools) {
    this.#tools = tools;
    this.#judge = new CanvasJudge({
      client: tools.client,
      onAnswer: (surface) => this.#answered(surface),
      onLookDue: (surface) => this.#lookSoon(surface),
    });
  }

  get surfaces(): Iterable<CanvasSurface> {
    return this.#onPage;
  }

  setPolicy(policy: Policy): void {
    this.#policy = policy;
    for (const surface of this.#onPage) {
      this.#settle(surface);
      this.#lookSoon(surface);
    }
    this.#timer.start();
  }

  found(element: Element): void {
    if (localNameOf(element) !== 'canvas') return;
    const known = this.#records.get(element);
    const surface = known ?? newCanvasSurface(element as HTMLCanvasElement); // what its name says
    this.#records.set(element, surface);
    this.#onPage.add(surface);
    this.#tools.sizes.watch(element, this.#sizeListener);
    this.#settle(surface);
    this.#lookSoon(surface);
  }

  removed(element: Element): void {
    const surface = this.#records.get(element);
    if (!surface || isConnected(element)) return;
    this.#onPage.delete(surface);
    this.#tools.sizes.unwatch(element, this.#sizeListener);
    stopAsking(surface);
    surface.isVisible = false;
    this.#tools.onChanged(surface, true);
  }

  choose(surface: Surface, choice: PersonalChoice | undefined): boolean {
    const known = this.#records.get(surface.element);
    if (!known || known !== surface) return false;
    known.choice = choice;
    this.#settle(known);
    this.#lookSoon(known);
    return true;
  }

  /** Somebody says that a canvas was drawn to; perhaps the page, which made it up. */
  hinted(element: Element, kind: CanvasHint): void {
    if (kind === 'drawnOnce') this.#readableOnce.add(element);
    const surface = this.#records.get(element);
    if (!surface) return; // it has no mark yet, and is looked at once it is found
    if (kind === 'handedOver') surface.isHandedOver = true;
    surface.isDrawnTo = true;
    if (this.#isInReach(surface)) return this.#guard.request();
    // Nobody sees it: it is looked at when somebody is about to.
    surface.seen = undefined;
    this.#settle(surface);
  }

  #resized(element: Element, longerEdgePx: number): void {
    const surface = this.#records.get(element);
    if (!surface) return;
    surface.longerEdgePx = longerEdgePx;
    this.#settle(surface);
    this.#lookSoon(surface);
  }

  #visibilityChanged(element: Element, isVisible: boolean): void {
    const surface = this.#records.get(element);
    if (!surface) return;
    surface.isVisible = isVisible;
    surface.ticket?.prioritise(isVisible ? 'visible' : 'away');
    this.#tools.onChanged(surface, false);
    if (!isVisible) return;
    this.#lookSoon(surface);
    this.#timer.start();
  }

  #lookSoon(surface: CanvasSurface): void {
    if (this.#policy?.isActive === false) return;
    surface.isLookDue = true;
    this.#guard.request();
  }

  /** Whether a look can be worth its while. What can be read only once is read at once, seen or not. */
  #isInReach(surface: CanvasSurface): boolean {
    if (this.#readableOnce.has(surface.element)) return true;
    if (!surface.isVisible || !this.#policy) return false;
    return this.#policy.isActive && !isTooSmall(surface, this.#policy);
  }

  /** Called between the page's last animation callback and the paint. */
  #lookAtAll(): void {
    this.#readUntilMs = performance.now() + readingMs;
    for (const surface of this.#onPage) {
      if ((surface.isDrawnTo || surface.isLookDue) && this.#isInReach(surface)) this.#look(surface);
    }
  }

  #look(surface: CanvasSurface): void {
    // A person has decided, for whatever it shows.
    if (this.#policy?.isActive === false || (surface.choice && surface.evidence)) return;
    const isOnce = this.#readableOnce.has(surface.element);
    const isReadable = surface.isDrawnTo || !isOnce;
    const previousChangeMs = surface.changedAtMs;
    surface.isDrawnTo = false;
    surface.isLookDue = false;
    if (isReadable) seeCanvas(surface);
    this.#settle(surface);
    if (this.#policy && !isTooSmall(surface, this.#policy)) {
      if (isOnce || performance.now() < this.#readUntilMs) {
        this.#judge.askIfNeeded(surface, this.#policy, isReadable);
      } else requestAnimationFrame(() => this.#lookSoon(surface));
    }
    const wasAsked = surface.askedAtMs >= surface.changedAtMs;
    if (isOnce && isReadable && !wasAsked) this.#judge.keepPixels(surface, previousChangeMs);
  }

  /** What it shows now is looked at before the answer is acted upon: it may be something else by now. */
  #answered(surface: CanvasSurface): void {
    const evidence = surface.looks[0]?.evidence;
    const isSafe = evidence && this.#policy && isSafeUnder(this.#policy)(evidence);
    surface.safeInARow = isSafe ? surface.safeInARow + 1 : 0;
    this.#lookSoon(surface);
  }

  /** Asks for looks at all that is in view. @returns how soon to come again. */
  #lookUnhinted(): LookPace {
    if (!this.#policy?.isActive) return 'never';
    const inView = [...this.#onPage].filter((surface) => this.#isInReach(surface) && surface.isVisible);
    const nowMs = performance.now();
    for (const surface of this.#turns.next(inView, nowMs)) this.#lookSoon(surface);
    return paceFor(inView, nowMs);
  }

  #settle(surface: CanvasSurface): void {
    const { cover, reasons, evidence } = canvasVerdict(surface, this.#policy);
    const isSame =
      cover === surface.cover &&
      evidence === surface.evidence &&
      JSON.stringify(reasons) === JSON.stringify(surface.reasons);
    surface.cover = cover;
    surface.reasons = reasons;
    surface.evidence = evidence;
    this.#tools.gate.mark(surface.element, 'element', lookOf(surface, this.#policy));
    if (!isSame) this.#tools.onChanged(surface, false);
  }
}
