import { text, textDirection, textLanguage } from '../../platform/i18n.ts';

/**
 * Gives a page of ours its language, direction and title.
 * @param id of the element that the page is drawn into.
 * @param title '' for a page that is called like the extension.
 * @returns that element. Throws where the page has none.
 */
export function openPage(id: string, title: string): HTMLElement {
  const root = document.getElementById(id);
  if (root === null) throw new Error(`this page has no #${id}`);
  document.documentElement.lang = textLanguage();
  document.documentElement.dir = textDirection();
  document.title = [title, text('extensionName')].filter((part) => part !== '').join(' – ');
  return root;
}
