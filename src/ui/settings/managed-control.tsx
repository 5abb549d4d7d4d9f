import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ParsedSettings } from '../../core/settings/parse-settings.ts';
import type { PortableName } from '../../core/settings/portable-settings.ts';
import { text } from '../../platform/i18n.ts';
import { FixedReason } from '../components/fixed-reason.ts';
import { LockGlyph } from '../components/lock-glyph.tsx';
import { useElementId } from '../components/use-element-id.ts';
import './managed-control.css';
import type { SettingsState } from './settings-state.ts';

/** The settings that a policy of the browser fixes, for all controls of a page. */
export const ManagedNames = createContext<readonly PortableName[]>([]);

const none: readonly PortableName[] = [];

/** What `ManagedNames` is given. */
export function managedNamesOf({ stored }: SettingsState): readonly PortableName[] {
  const isManaged = (problem: ParsedSettings['problems'][number]) => problem.kind === 'managed';
  const [managed] = (stored?.problems ?? []).filter(isManaged);
  return managed?.kind === 'managed' ? managed.names : none;
}

/**
 * The controls of one setting. Where a policy fixes it they are locked, by the browser itself whatever they are, and say
 * so; elsewhere nothing is around them.
 */
export function ManagedControl(props: { readonly name: PortableName; readonly children: ComponentChildren }) {
  const reasonId = useElementId();
  if (!useContext(ManagedNames).includes(props.name)) return props.children;
  return (
    <fieldset class="managed-control" disabled aria-describedby={reasonId}>
      <FixedReason.Provider value={reasonId}>{props.children}</FixedReason.Provider>
      <p class="managed-reason" id={reasonId}>
        <LockGlyph kind="locked" />
        {text('managedControl')}
      </p>
    </fieldset>
  );
}
