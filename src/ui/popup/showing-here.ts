import { createContext } from 'preact';
import { showingUnknown } from '../../core/family/showing.ts';

/** What the family lock leaves to whoever looks at the popup. */
export const ShowingHere = createContext(showingUnknown);
