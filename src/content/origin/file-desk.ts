import type { ImageId } from '../../core/image/image-id.ts';
import type { OriginEvidence } from '../../core/provenance/origin-evidence.ts';
import { makeReport } from '../../core/provenance/provenance-report.ts';
import { asksForOrigin, type Policy } from '../../core/verdict/policy.ts';
import type { JudgeClient } from '../acquire/judge-client.ts';
import { showsByAddress } from '../discover/picture-element.ts';
import { isConnected } from '../discover/unclobbered.ts';
import type { LearnOrigin, Surface } from '../surface.ts';
import type { PageFiles } from './page-files.ts';
import { WholeFileBudget } from './whole-file-budget.ts';

/** Files of pictures whose longer shown edge is less than this are not read for where they come from, in CSS pixels. */
const smallestEdgePx = 160;
/** A host that died with an ask of ours must not keep the other pictures waiting. */
const answerTimeoutMs = 30_000;

/** What is known of a file without words whose pixels are not searched. */
const silent: OriginEvidence = { report: makeReport([]), unsafeWords: [] };

/** By whom files are read, and by whom what was read is understood. */
export type OriginTools = { readonly client: JudgeClient; readonly files: PageFiles };

/**
 * Has files read for where they come from. The host reads what it has fetched itself; of a picture that was judged by
 * its pixels the file is read here, after the verdict and when the page has nothing else to do, one at a time. What is
 * sent costs the page's thread 4 ms each 100,000 bytes (`postMessage` of a port, Chromium 156): of most files only the
 * words travel, and of most without words nothing.
 */
export class FileDesk {
  readonly #client: JudgeClient;
  readonly #learn: LearnOrigin;
  readonly #budget = new WholeFileBudget();
  readonly #files: PageFiles;
  readonly #waiting = new Set<Surface>();
  readonly #asked = new WeakMap<Surface, ImageId>();
  #policy: Policy | undefined;
  #isBusy = false;

  constructor({ client, files }: OriginTools, learn: LearnOrigin) {
    this.#client = client;
    this.#files = files;
    this.#learn = learn;
  }

  setPolicy(policy: Policy): void {
    this.#policy = policy;
  }

  /** Whether the host is to read all of this picture's file. */
  isWished({ element }: Surface): boolean {
    return (
      this.#policy !== undefined &&
      asksForOrigin(this.#policy) &&
      isConnected(element) &&
      showsByAddress(element)
    );
  }

  /** The host has read more of a file. */
  learned(surface: Surface, imageId: ImageId, origin: OriginEvidence | undefined): void {
    if (origin) this.#learn(surface, imageId, { origin });
  }

  /** Something about a picture changed, or it left the page (`isGone`). */
  update(surface: Surface, isGone: boolean): void {
    if (isGone || !this.#isUnread(surface)) this.#waiting.delete(surface);
    else this.#waiting.add(surface);
    this.#next();
  }

  #isUnread(surface: Surface): boolean {
    const { evidence, part, address, isVisible, longerEdgePx = 0, cover } = surface;
    const isJudged = evidence?.kind === 'judged' && cover !== 'left-alone' && cover !== 'waiting';
    if (!isJudged || evidence.origin || this.#asked.get(surface) === evidence.imageId) return false;
    const isInView = part === 'element' && address !== '' && isVisible && longerEdgePx >= smallestEdgePx;
    return isInView && this.isWished(surface);
  }

  #next(): void {
    if (this.#isBusy || this.#waiting.size === 0) return;
    this.#isBusy = true;
    requestIdleCallback(() => {
      const [surface] = this.#waiting;
      void (surface ? this.#read(surface) : Promise.resolve()).finally(() => {
        this.#isBusy = false;
        this.#next();
      });
    });
  }

  async #read(surface: Surface): Promise<void> {
    this.#waiting.delete(surface);
    const { evidence, address } = surface;
    if (evidence?.kind !== 'judged' || !this.#isUnread(surface)) return;
    const { imageId } = evidence;
    this.#asked.set(surface, imageId);
    const mayBeWhole = this.#budget.hasOne(performance.now());
    const file = await this.#files.read({ url: address, mayBeWhole });
    if (!file) return;
    if (file.kind === 'silent') return this.learned(surface, imageId, silent);
    if (file.kind === 'pixels') this.#budget.take();
    const part = {
      kind: 'origin',
      base64: file.base64,
      holds: file.kind === 'words' ? 'words' : 'whole',
    } as const;
    this.learned(surface, imageId, await this.#ask(part));
  }

  #ask(part: Parameters<JudgeClient['askOrigin']>[0]): Promise<OriginEvidence | undefined> {
    return new Promise((resolve) => {
      this.#client.askOrigin(part, resolve);
      setTimeout(() => resolve(undefined), answerTimeoutMs);
    });
  }
}
