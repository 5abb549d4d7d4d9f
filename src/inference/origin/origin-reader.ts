import type { FilePart } from '../../contract/judge-messages.ts';
import type { ImageId } from '../../core/image/image-id.ts';
import type { WordIndex } from '../../core/prompt/match-words.ts';
import { makeOriginEvidence } from '../../core/provenance/make-origin-evidence.ts';
import type { OriginEvidence } from '../../core/provenance/origin-evidence.ts';
import type { Prompt } from '../../core/provenance/prompt/prompt.ts';
import { makeReport, readFileProvenance } from '../../core/provenance/provenance-report.ts';
import { decodeBase64 } from '../decode-base64.ts';
import { hashOf } from '../hash-of.ts';
import { type ProvenanceTools, readProvenance } from '../provenance/read-provenance.ts';

/**
 * Files that wait for their manifest and their pixels to be read may hold this much memory together; what comes
 * beyond keeps what its words say.
 */
const maxWaitingBytes = 64 * 1024 * 1024;

export type OriginReaderOptions = ProvenanceTools & {
  readonly unsafeWords: WordIndex;
  /** How many origins are remembered. In memory alone: prompts are nobody's business once the browser is closed. */
  readonly maxRemembered: number;
  /** Resolves when no verdict would have to wait. Must not reject. */
  readonly whenCalm: () => Promise<void>;
};

/** Says where files come from: what their words say at once, all the rest one file after the other. Never rejects. */
export class OriginReader {
  readonly #options: OriginReaderOptions;
  readonly #known = new Map<ImageId, OriginEvidence>();
  readonly #underway = new Map<ImageId, Promise<OriginEvidence>>();
  #queue: Promise<unknown> = Promise.resolve();
  #waitingBytes = 0;

  constructor(options: OriginReaderOptions) {
    this.#options = options;
  }

  /** All that is known of a file already, or what its words say: under 1 ms for most files. */
  atOnce(imageId: ImageId, bytes: Uint8Array): OriginEvidence {
    const known = this.#known.get(imageId);
    if (known) return known;
    const { findings } = readFileProvenance(bytes);
    return makeOriginEvidence(makeReport(findings), this.#options.unsafeWords);
  }

  /** Begins to read all of a file, unless that was done. `more` tells the outcome. */
  begin(imageId: ImageId, bytes: Uint8Array): void {
    const isDone = this.#known.has(imageId) || this.#underway.has(imageId);
    if (isDone || this.#waitingBytes + bytes.length > maxWaitingBytes) return;
    this.#waitingBytes += bytes.length;
    const reading = this.#queue.then(() => this.#read(imageId, bytes));
    this.#queue = reading;
    this.#underway.set(imageId, reading);
  }

  /** What is found beyond what `atOnce` said; undefined when nothing is being read. */
  async more(imageId: ImageId): Promise<OriginEvidence | undefined> {
    return this.#underway.get(imageId);
  }

  /** What a page sent of a file; undefined when it is no base64, or when too many wait. */
  async readFile(file: {
    readonly base64: string;
    readonly holds: FilePart;
  }): Promise<OriginEvidence | undefined> {
    const bytes = decodeBase64(file.base64);
    if (!bytes) return undefined;
    const imageId = await hashOf(bytes);
    if (file.holds === 'words') return this.atOnce(imageId, bytes);
    this.begin(imageId, bytes);
    return this.#underway.get(imageId) ?? this.#known.get(imageId);
  }

  /** Prompts that a page tells of a picture, and which of their words are unsafe. */
  ofPrompts(prompts: readonly Prompt[]): OriginEvidence {
    return makeOriginEvidence({ ...makeReport([]), prompts }, this.#options.unsafeWords);
  }

  async #read(imageId: ImageId, bytes: Uint8Array): Promise<OriginEvidence> {
    await this.#options.whenCalm();
    const report = await readProvenance(bytes, this.#options);
    const origin = makeOriginEvidence(report, this.#options.unsafeWords);
    this.#waitingBytes -= bytes.length;
    this.#underway.delete(imageId);
    this.#remember(imageId, origin);
    return origin;
  }

  #remember(imageId: ImageId, origin: OriginEvidence): void {
    this.#known.set(imageId, origin);
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.#options.maxRemembered && oldest) this.#known.delete(oldest);
  }
}
