import type { LabFile } from './lab-file.ts';
import type { LabState, LabView } from './lab-state.ts';

/** Everything that a person can do in the lab. */
export type LabActions = {
  readonly onFiles: (files: readonly LabFile[]) => void;
  readonly onCancel: () => void;
  readonly onView: (view: LabView) => void;
  readonly onSave: (as: 'csv' | 'json') => void;
  /** Opens a picture again for its thumbnail. Rejects when it is gone. */
  readonly openPicture: (name: string) => Promise<Blob>;
};

/** What every part of the lab is given. */
export type LabProps = { readonly state: LabState; readonly actions: LabActions };
