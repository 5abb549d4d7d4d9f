import { element } from '../veil/element.ts';

/**
 * Puts a text on the clipboard, at a person's click.
 * @param within an open element of ours, for the way that pages without a secure address need.
 * @returns whether it is there.
 */
export async function copyText(copied: string, within: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(copied);
    return true;
  } catch {
    return copySelected(copied, within); // no clipboard on http: pages and in frames without that permission
  }
}

function copySelected(copied: string, within: HTMLElement): boolean {
  const area = element('textarea', { class: 'unseen', 'aria-hidden': 'true', tabindex: '-1' });
  area.value = copied;
  const { activeElement } = within.getRootNode() as ShadowRoot; // ours always lies in one
  within.append(area);
  area.select();
  const isDone = document.execCommand('copy');
  if (activeElement instanceof HTMLElement) activeElement.focus();
  area.remove();
  return isDone;
}
