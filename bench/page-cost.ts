import type { BrowserContext, Page } from 'playwright';
import { countLongTasks } from './in-page/count-long-tasks.ts';

/** What one visit cost the main thread of the page, from the navigation on. */
export type PageCost = {
  /** All JavaScript, that of content scripts included. */
  readonly scriptMs: number;
  /** Everything that the thread did. */
  readonly taskMs: number;
  /** Tasks of more than 50 ms. */
  readonly longTasks: number;
};

/** Time in which what was put off (reports, idle callbacks) is done. */
const settleMs = 300;

/** Opens a page, waits for `settled`, and adds up. */
export async function measurePageCost(
  context: BrowserContext,
  url: string,
  settled: (page: Page) => Promise<unknown>,
): Promise<PageCost> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(url);
  await settled(page);
  await page.waitForTimeout(settleMs);
  // The browser counts from the navigation on.
  const { metrics } = await session.send('Performance.getMetrics');
  const longTasks = await page.evaluate(countLongTasks);
  await page.close();
  const secondsOf = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    scriptMs: 1000 * secondsOf('ScriptDuration'),
    taskMs: 1000 * secondsOf('TaskDuration'),
    longTasks,
  };
}
