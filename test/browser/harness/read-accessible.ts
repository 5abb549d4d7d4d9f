import type { Page } from 'playwright';

/** What a screen reader finds on a page, closed shadow roots included and what is inert left out: a role and a name each. */
export async function readAccessible(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => {
      const states = properties
        .filter(
          ({ name: state, value }) => (state === 'focused' || state === 'modal') && value.value === true,
        )
        .map(({ name: state }) => ` [${state}]`);
      return `${role?.value}: ${name?.value ?? ''}${states.join('')}`;
    });
}
