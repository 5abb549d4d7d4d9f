import type { Page } from 'playwright';

type Node = {
  readonly nodeId: string;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly childIds?: readonly string[];
};

/** What a screen reader reads in the open dialog of the top document, ours in closed shadow roots included. */
export async function readDialog(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textsIn = (node: Node | undefined): readonly string[] =>
    node?.role?.value === 'StaticText'
      ? [node.name?.value ?? '']
      : (node?.childIds ?? []).flatMap((id) => textsIn(byId.get(id)));
  return textsIn(nodes.find(({ role }) => role?.value === 'dialog')).join('\n');
}
