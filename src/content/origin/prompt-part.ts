import type { Prompt } from '../../core/provenance/prompt/prompt.ts';
import { visibleText } from '../../core/report/visible-text.ts';
import { text } from '../../platform/i18n.ts';
import { button, element } from '../veil/element.ts';

/** The words that a picture was made from, behind a button: they may be as unsafe as the picture. */
export function makePromptPart({ positive, negative }: Prompt): HTMLElement {
  const shown = element('div', { class: 'prompt' });
  shown.hidden = true;
  const part = (title: string, words: string) => [
    element('h3', {}, title),
    // Reached by the keyboard, so that a long one can be scrolled by it.
    element(
      'div',
      { class: 'scroll words', dir: 'auto', tabindex: '0', 'aria-label': title },
      visibleText(words),
    ),
  ];
  const toggle: HTMLButtonElement = button({ label: text('originPromptShow'), className: 'choice' }, () => {
    shown.hidden = !shown.hidden;
    if (shown.childElementCount === 0) {
      shown.append(...part(text('originPrompt'), positive));
      if (negative !== '') shown.append(...part(text('originPromptNegative'), negative));
    }
    toggle.textContent = text(shown.hidden ? 'originPromptShow' : 'originPromptHide');
    toggle.setAttribute('aria-expanded', String(!shown.hidden));
  });
  toggle.removeAttribute('aria-label'); // its words change
  toggle.setAttribute('aria-expanded', 'false');
  return element('section', {}, toggle, shown);
}
