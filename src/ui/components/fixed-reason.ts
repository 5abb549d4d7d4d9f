import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Id of the words that say why the controls below cannot be used; undefined where they can. */
export const FixedReason = createContext<string | undefined>(undefined);

/** What describes a control: ids of its own words, and of those that say why it cannot be used. */
export function useDescription(...own: readonly string[]): string | undefined {
  const reason = useContext(FixedReason);
  const ids = reason === undefined ? own : [...own, reason];
  return ids.length === 0 ? undefined : ids.join(' ');
}
