import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Gives a heading the focus when another part of a page is opened, so that a screen reader goes on there; at first the
 * page is read from its beginning. In the same moment in which the part is there: a key that is pressed right then must
 * not be taken away from where it was meant for.
 */
export function useHeadingFocus(part: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpened = useRef(false);
  useLayoutEffect(() => {
    if (isOpened.current) heading.current?.focus();
    isOpened.current = true;
  }, [part]);
  return heading;
}
