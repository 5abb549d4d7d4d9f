import { waitForVerdicts } from '../../test/browser/harness/wait-for-verdicts.ts';
import { freshHost } from '../fresh-host.ts';
import { galleryHtml } from '../gallery-html.ts';
import type { Row, Section } from '../report/section.ts';
import { picturePath, type Workplace } from '../workplace.ts';

const imageCount = 20;

/** Budgets: the page's own request, and one more where the page may not read the pixels. */
const ways = [
  { what: 'same origin', host: 'a.test', budget: { of: 'value', limit: 1 } },
  { what: 'other origin', host: 'b.test', budget: { of: 'value', limit: 2 } },
] as const;

export const requestsSection: Section = {
  name: 'requests',
  title: 'Requests that reach the server for one image',
  against: 'the page alone',
  run: async (workplace) => {
    await workplace.servePictures('jpeg');
    await freshHost(await workplace.extension(), workplace.site);
    const rows: Row[] = [];
    for (const { what, host, budget } of ways) {
      const value = (await countRequests(workplace, host)) / imageCount;
      rows.push({ what, value, unit: 'requests', against: 1, budget });
    }
    return rows;
  },
};

async function countRequests(workplace: Workplace, host: string): Promise<number> {
  const { site } = workplace;
  const { context, serviceWorker } = await workplace.extension();
  const paths = Array.from({ length: imageCount }, (_, index) => picturePath('jpeg', index, 'requests'));
  site.page('/bench-requests', galleryHtml(paths.map((path) => site.at(host, path))));
  const page = await context.newPage();
  await page.goto(site.at('a.test', '/bench-requests'));
  await waitForVerdicts(serviceWorker, page, { count: imageCount });
  await page.close();
  const asked = new Set(paths.map((path) => `${host}${path}`));
  return site.requests.filter((request) => asked.has(request)).length;
}
