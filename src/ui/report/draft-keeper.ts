import { axisOf } from '../../core/corrections/correction.ts';
import type { ReportDraft, VerdictReport } from '../../core/report/verdict-report.ts';
import type { SettingsChange } from '../../core/settings/change-settings.ts';
import type { Attachment } from '../../platform/fetch-attachment.ts';
import { type DraftState, type OpenDraft, openDraft, reportOf } from './draft-state.ts';

export type DraftKeeperOptions = {
  readonly show: (state: DraftState) => void;
  readonly fetchPicture: (url: string, size: ReportDraft['facts']['picture']['size']) => Promise<Attachment>;
  /** Rejects when the disk refuses. */
  readonly keep: (
    report: VerdictReport,
    bytes: Uint8Array<ArrayBuffer> | undefined,
  ) => Promise<'kept' | 'full'>;
  /** Rejects when nobody answers. */
  readonly change: (change: SettingsChange) => Promise<'applied' | 'locked' | 'managed' | 'scheduled'>;
  /** Told of each problem that the person hears of in words. */
  readonly log: (problem: unknown) => void;
};

/** Everything that a person can do with a draft. */
export type DraftActions = {
  readonly onAddresses: (isTicked: boolean) => void;
  readonly onPrompt: (isTicked: boolean) => void;
  readonly onPicture: (isTicked: boolean) => void;
  readonly onNote: (note: string) => void;
  readonly onKeep: () => void;
  readonly onUndo: () => void;
};

/** Holds one draft while a person looks at it, and does what they choose. */
export class DraftKeeper {
  readonly #options: DraftKeeperOptions;
  #state: DraftState = { kind: 'loading' };

  readonly actions: DraftActions = {
    onAddresses: (withAddresses) => this.#choose({ withAddresses }),
    onPrompt: (withPrompt) => this.#choose({ withPrompt }),
    onNote: (note) => this.#choose({ note }),
    onPicture: (isTicked) => void this.#tickPicture(isTicked),
    onKeep: () => void this.#keep(),
    onUndo: () => void this.#undo(),
  };

  constructor(options: DraftKeeperOptions) {
    this.#options = options;
    options.show(this.#state);
  }

  /** @param draft undefined for one that is not there any more. */
  open(draft: ReportDraft | 'not-judged' | undefined): void {
    this.#show(draft === 'not-judged' ? { kind: draft } : openDraft(draft));
  }

  #show(state: DraftState): void {
    this.#state = state;
    this.#options.show(state);
  }

  /** Changes an open draft; what is kept already stays as it is. */
  #change(changed: Partial<OpenDraft>): void {
    if (this.#state.kind === 'open') this.#show({ ...this.#state, ...changed });
  }

  #choose(choice: Partial<OpenDraft['choice']>): void {
    if (this.#state.kind === 'open') this.#change({ choice: { ...this.#state.choice, ...choice } });
  }

  async #tickPicture(isTicked: boolean): Promise<void> {
    if (this.#state.kind !== 'open') return;
    if (!isTicked) return this.#change({ picture: { kind: 'not-wanted' } });
    const { facts, offered } = this.#state.draft;
    this.#change({ picture: { kind: 'reading' } });
    const picture = await this.#options.fetchPicture(offered.pictureUrl ?? '', facts.picture.size);
    // Unticked meanwhile: then it is not wanted.
    if (this.#state.picture.kind === 'reading') this.#change({ picture });
  }

  async #keep(): Promise<void> {
    if (this.#state.kind !== 'open' || this.#state.keep === 'keeping' || this.#state.keep === 'kept') return;
    const { picture } = this.#state;
    const report = reportOf(this.#state);
    this.#change({ keep: 'keeping' });
    try {
      this.#change({
        keep: await this.#options.keep(report, picture.kind === 'picture' ? picture.bytes : undefined),
      });
    } catch (problem) {
      this.#options.log(problem);
      this.#change({ keep: 'refused' });
    }
  }

  async #undo(): Promise<void> {
    if (this.#state.kind !== 'open') return;
    const { claim, picture } = this.#state.draft.facts;
    const place = { imageId: picture.imageId, axis: axisOf({ claim }) };
    try {
      const outcome = await this.#options.change({ kind: 'uncorrect', ...place });
      this.#change({ undo: outcome === 'applied' ? 'undone' : 'locked' });
    } catch (problem) {
      this.#options.log(problem);
      this.#change({ undo: 'failed' });
    }
  }
}
