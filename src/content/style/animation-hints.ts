/** Name of the event by which the page's world hints at an element that a script animates; `submitter` is it. */
export const animationHintName = 'safer-spaces-animation';

/** Calls back with an element at the moment a script begins to animate it. May be forged. */
export function onAnimationHint(callback: (element: Element) => void): void {
  document.addEventListener(
    animationHintName,
    (event) => {
      if (event instanceof SubmitEvent && event.submitter) callback(event.submitter);
    },
    true,
  );
}
