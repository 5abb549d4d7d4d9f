type Attributes = Readonly<Record<string, string>>;

/** A new element with attributes and children; text is text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/**
 * A button for people: a click that a page's script made up does nothing.
 * @param label its name for a screen reader; shown as its content unless `content` is given.
 */
export function button(
  options: { readonly label: string; readonly className: string; readonly content?: Node },
  onPress: () => void,
): HTMLButtonElement {
  const { label, className, content = label } = options;
  const made = element(
    'button',
    { type: 'button', class: className, 'aria-label': label, title: label },
    content,
  );
  made.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopPropagation();
    onPress();
  });
  return made;
}

const icons = {
  covered:
    'M3 3l18 18M10.6 6.2A9.6 9.6 0 0 1 12 6c5 0 8.5 4 9.5 6a13 13 0 0 1-3 3.7M6.4 7.9A13 13 0 0 0 2.5 12c1 2 4.500 6 9.500 6 1.600 0 3-.4 4.200-1M9.900 9.900a3 3 0 0 0 4.200 4.200',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
} as const;

/** A small drawing in the colour of the text around it; it says nothing to a screen reader. */
export function icon(name: keyof typeof icons): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', icons[name]);
  svg.append(path);
  return svg;
}
