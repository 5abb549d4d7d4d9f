import type { ImageId } from '../../core/image/image-id.ts';
import type { OriginEvidence } from '../../core/provenance/origin-evidence.ts';
import type { Policy } from '../../core/verdict/policy.ts';
import { ContextDesk } from '../context/context-desk.ts';
import { isListedSite } from '../context/is-listed-site.ts';
import type { LearnOrigin, Surface } from '../surface.ts';
import { FileDesk, type OriginTools } from './file-desk.ts';

/** Has everything read that says where pictures come from: their files, and the page around them. */
export class OriginDesk {
  readonly #files: FileDesk;
  readonly #contexts: ContextDesk;

  constructor({ client, files }: OriginTools, learn: LearnOrigin) {
    this.#files = new FileDesk({ client, files }, learn);
    this.#contexts = new ContextDesk(client, learn, isListedSite);
  }

  setPolicy(policy: Policy): void {
    this.#files.setPolicy(policy);
    this.#contexts.setPolicy(policy);
  }

  /** Something about a picture changed, or it left the page (`isGone`). */
  update(surface: Surface, isGone: boolean): void {
    this.#files.update(surface, isGone);
    this.#contexts.update(surface, isGone);
  }

  /** Whether the host is to read all of this picture's file. */
  isWished(surface: Surface): boolean {
    return this.#files.isWished(surface);
  }

  /** The host has read more of a file. */
  learned(surface: Surface, imageId: ImageId, origin: OriginEvidence | undefined): void {
    this.#files.learned(surface, imageId, origin);
  }
}
