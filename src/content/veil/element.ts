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
  covered: 'M3 8.5 C6 14 14 14 17 8.5 M5 11.5 L3.2 14 M10 12.8 V16 M15 11.5 L16.8 14',
  more: 'M4.5 10 h.01 M10 10 h.01 M15.5 10 h.01',
} as const;

/** A small drawing in the colour of the text around it; it says nothing to a screen reader. */
export function icon(name: keyof typeof icons): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', icons[name]);
  svg.append(path);
  return svg;
}
