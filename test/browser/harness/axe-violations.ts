import axe from 'axe-core';
import type { Page } from 'playwright';

/** What axe finds wrong with a page, as "rule: element", by its default rules (WCAG 2.2 A and AA among them). */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  // Not as a script of the page: its policy allows its own files alone.
  await session.send('Runtime.evaluate', { expression: axe.source });
  return page.evaluate(async () => {
    // Put there by the line above.
    const { axe: here } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await here.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
