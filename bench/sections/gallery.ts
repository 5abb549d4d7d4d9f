import { waitForVerdicts } from '../../test/browser/harness/wait-for-verdicts.ts';
import { freshHost } from '../fresh-host.ts';
import { galleryHtml } from '../gallery-html.ts';
import { whenAllMarked } from '../in-page/when-all-marked.ts';
import { median } from '../report/median.ts';
import type { Row, Section } from '../report/section.ts';
import { picturePath, type Workplace } from '../workplace.ts';

const imageCount = 100;
const rounds = 2;
/** Bare runs before and after each gallery. */
const bareRuns = 20;

const ways = [
  { what: 'same origin', host: 'a.test' },
  { what: 'other origin', host: 'b.test' },
] as const;

type Way = (typeof ways)[number];
type Measured = { readonly galleryS: number[]; readonly bareS: number[] };

export const gallerySection: Section = {
  name: 'gallery',
  title: `${imageCount} different images on one page: from the navigation to the last verdict`,
  against: `${imageCount} bare runs`,
  run: async (workplace) => {
    await workplace.servePictures('jpeg');
    const measured = new Map<Way, Measured>(ways.map((way) => [way, { galleryS: [], bareS: [] }]));
    for (let round = 0; round < rounds; round++) {
      for (const way of ways) await measureOnce(workplace, way, measured.get(way));
    }
    return [...measured].flatMap(([way, figures]) => rowsOf(way, figures));
  },
};

async function measureOnce(workplace: Workplace, way: Way, measured: Measured | undefined): Promise<void> {
  const bare = await workplace.bare();
  const times: number[] = [];
  const runBare = async () => {
    for (let run = 0; run < bareRuns; run++) times.push(await bare.run());
  };
  await freshHost(await workplace.extension(), workplace.site);
  await runBare();
  measured?.galleryS.push((await visitGallery(workplace, way)) / 1000);
  await runBare();
  measured?.bareS.push((median(times) * imageCount) / 1000);
}

/** @returns milliseconds to the last verdict. */
async function visitGallery(workplace: Workplace, { host }: Way): Promise<number> {
  const { site } = workplace;
  const { context, serviceWorker } = await workplace.extension();
  const paths = Array.from({ length: imageCount }, (_, index) => picturePath('jpeg', index, 'gallery'));
  site.page('/bench-gallery', galleryHtml(paths.map((path) => site.at(host, path))));
  const page = await context.newPage();
  await page.goto(site.at('a.test', '/bench-gallery'), { waitUntil: 'domcontentloaded' });
  const elapsedMs = await page.evaluate(whenAllMarked);
  const items = await waitForVerdicts(serviceWorker, page, { count: imageCount });
  await page.close();
  const judged = items.filter(({ scores }) => scores).length;
  if (judged !== imageCount) throw new Error(`${judged} of ${imageCount} images were judged`);
  return elapsedMs;
}

function rowsOf({ what }: Way, { galleryS, bareS }: Measured): readonly Row[] {
  const value = median(galleryS);
  const against = median(bareS);
  return [
    { what, value, unit: 's', against, samples: galleryS, againstSamples: bareS },
    { what: '  speed', value: imageCount / value, unit: 'images/s', against: imageCount / against },
  ];
}
