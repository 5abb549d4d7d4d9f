import type { CDPSession, Frame, Page } from 'playwright';

type AccessibilityNode = {
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly backendDOMNodeId?: number;
};

/** A button that a person can find on the page, ours in closed shadow roots included. */
export type FoundButton = { readonly name: string; click(): Promise<void> };

/**
 * The buttons of the top document, or of a frame from another website, as a screen reader finds them. Locators do not
 * reach into closed shadow roots; the accessibility tree does.
 */
export async function findButtons(page: Page, frame?: Frame): Promise<readonly FoundButton[]> {
  const session = await page.context().newCDPSession(frame ?? page);
  const { x = 0, y = 0 } = (frame && (await (await frame.frameElement()).boundingBox())) ?? {};
  await session.send('DOM.enable');
  await session.send('Accessibility.enable');
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AccessibilityNode[] };
  return nodes
    .filter(({ role }) => role?.value === 'button')
    .map(({ name, backendDOMNodeId = 0 }) => ({
      name: name?.value ?? '',
      click: async () => {
        const middle = await middleOf(session, backendDOMNodeId);
        await page.mouse.click(x + middle.x, y + middle.y);
      },
    }));
}

/** Clicks the first button whose name contains `words`; waits up to 10 s for it to be there. */
export async function pressButton(page: Page, words: string, frame?: Frame): Promise<void> {
  const endMs = Date.now() + 10_000;
  for (;;) {
    const buttons = await findButtons(page, frame);
    const button = buttons.find(({ name }) => name.includes(words));
    if (button) return button.click();
    if (Date.now() > endMs)
      throw new Error(`no '${words}' among ${buttons.map(({ name }) => name).join(', ')}`);
  }
}

/** The middle of a node, seen from its own document. */
async function middleOf(session: CDPSession, backendNodeId: number): Promise<{ x: number; y: number }> {
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
