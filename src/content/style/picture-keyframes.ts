const animatedProperties = [
  'backgroundImage',
  'borderImageSource',
  'maskImage',
  'webkitMaskBoxImageSource',
  'content',
  'listStyleImage',
];

/**
 * Every picture that a running or waiting animation of a box will show: only one of them can be seen in its
 * computed style at a time.
 * @param selector '' for the element itself, or its pseudo-element, such as '::before'.
 */
export function pictureKeyframes(element: Element, selector: string): readonly string[] {
  const values: string[] = [];
  for (const { effect } of element.getAnimations({ subtree: selector !== '' })) {
    if (!(effect instanceof KeyframeEffect)) continue;
    if (effect.target !== element || (effect.pseudoElement ?? '') !== selector) continue;
    for (const frame of effect.getKeyframes()) {
      for (const property of animatedProperties) {
        const value = frame[property];
        if (typeof value === 'string') values.push(value);
      }
    }
  }
  return values;
}
