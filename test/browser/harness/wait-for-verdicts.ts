import type { Page, Worker } from 'playwright';
import { readPageItems } from '../../../scripts/start/read-page-items.ts';
import type { PageItem } from '../../../src/core/report/page-item.ts';

/** Reads until every picture has its verdict and at least `count` are there. Fails after `timeoutMs`. */
export async function waitForVerdicts(
  serviceWorker: Worker,
  page: Page,
  { count, timeoutMs = 30_000 }: { readonly count: number; readonly timeoutMs?: number },
): Promise<readonly PageItem[]> {
  const endMs = Date.now() + timeoutMs;
  for (;;) {
    const items = await readPageItems(serviceWorker, page);
    const isSettled = items.length >= count && items.every(({ state }) => state !== 'waiting');
    if (isSettled) return items;
    if (Date.now() > endMs) {
      const states = items.map(({ label, state }) => `${label}: ${state}`).join(', ');
      throw new Error(`no ${count} verdicts in ${timeoutMs} ms, but ${states || 'nothing'}`);
    }
  }
}
