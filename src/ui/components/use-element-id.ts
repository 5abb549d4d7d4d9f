import { useState } from 'preact/hooks';

let lastId = 0;

/**
 * An id for an element of this page that no other has, the same in every rendering of a component.
 * Preact's own useId gives two components the same id when one of them is mounted later (seen with 11.2).
 */
export function useElementId(): string {
  const [id] = useState(() => {
    lastId += 1;
    return `element-${lastId}`;
  });
  return id;
}
