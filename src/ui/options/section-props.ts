import type { OptionsActions } from './options-actions.ts';
import type { OptionsState } from './options-state.ts';

/** What every section of the options page is given. */
export type SectionProps = { readonly state: OptionsState; readonly actions: OptionsActions };
