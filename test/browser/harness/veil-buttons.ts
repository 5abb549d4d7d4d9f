import type { CDPSession, Page } from 'playwright';

type AccessibilityNode = {
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly backendDOMNodeId?: number;
};

/** A button that a person can find on the page, ours in closed shadow roots included. */
export type FoundButton = { readonly name: string; click(): Promise<void> };

/**
 * The buttons of the top document as a screen reader finds them. Locators do not reach into closed shadow roots;
 * the accessibility tree does.
 */
export async function findButtons(page: Page): Promise<readonly FoundButton[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('Accessibility.enable');
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AccessibilityNode[] };
  return nodes
    .filter(({ role }) => role?.value === 'button')
    .map(({ name, backendDOMNodeId = 0 }) => ({
      name: name?.value ?? '',
      click: () => clickNode(page, session, backendDOMNodeId),
    }));
}

/** Clicks the first button whose name contains `words`; waits up to 10 s for it to be there. */
export async function pressButton(page: Page, words: string): Promise<void> {
  const endMs = Date.now() + 10_000;
  for (;;) {
    const buttons = await findButtons(page);
    const button = buttons.find(({ name }) => name.includes(words));
    if (button) return button.click();
    if (Date.now() > endMs)
      throw new Error(`no '${words}' among ${buttons.map(({ name }) => name).join(', ')}`);
  }
}

async function clickNode(page: Page, session: CDPSession, backendNodeId: number): Promise<void> {
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}
