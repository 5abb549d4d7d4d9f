import type { Page } from 'playwright';
import type { PageItem } from '../../src/core/report/page-item.ts';
import { waitForVerdicts } from '../../test/browser/harness/wait-for-verdicts.ts';
import { freshHost } from '../fresh-host.ts';
import { showPicture } from '../in-page/show-picture.ts';
import type { PictureFormat } from '../make-pictures.ts';
import { median } from '../report/median.ts';
import type { Row, Section } from '../report/section.ts';
import { pictureCounts, picturePath, type Workplace } from '../workplace.ts';

type Way = {
  readonly what: string;
  readonly host: 'a.test' | 'b.test';
  readonly format: PictureFormat;
  readonly isCached: boolean;
};

const sameOrigin = { host: 'a.test', isCached: false } as const;
const otherOrigin = { host: 'b.test', isCached: false } as const;

/** The cached ones come last, so that the same picture was judged before. */
const ways: readonly Way[] = [
  { what: 'same origin, JPEG', format: 'jpeg', ...sameOrigin },
  { what: 'other origin, JPEG', format: 'jpeg', ...otherOrigin },
  { what: 'same origin, PNG', format: 'png', ...sameOrigin },
  { what: 'other origin, PNG', format: 'png', ...otherOrigin },
  { what: 'same origin, known picture', format: 'jpeg', ...sameOrigin, isCached: true },
  { what: 'other origin, known picture', format: 'jpeg', ...otherOrigin, isCached: true },
];

const blankPath = '/bench-verdict';
const rounds = Math.min(16, pictureCounts.png);
/** What we hold ourselves to. */
const budget = { of: 'ratio', limit: 1.3 } as const;

type Samples = {
  readonly bare: number[];
  /** By way, then by round: from the image's load event to its mark. */
  readonly sinceLoad: Map<Way, number[]>;
};

export const verdictSection: Section = {
  name: 'verdict',
  title: 'The verdict on one new image in view, model warm, against the model alone',
  against: 'bare run',
  run: async (workplace) => {
    const { page, serviceWorker } = await preparePage(workplace);
    const samples: Samples = { bare: [], sinceLoad: new Map(ways.map((way) => [way, []])) };
    for (let round = 0; round < rounds; round++) await measureRound(workplace, { page, round, samples });
    const items = await waitForVerdicts(serviceWorker, page, { count: rounds * ways.length });
    await page.close();
    return ways.flatMap((way) => rowsOf(way, samples, items));
  },
};

async function preparePage(workplace: Workplace) {
  const extension = await workplace.extension();
  await workplace.servePictures('jpeg');
  await workplace.servePictures('png');
  await workplace.bare();
  await freshHost(extension, workplace.site);
  workplace.site.page(blankPath, '<!doctype html><title>Verdict</title><body>');
  const page = await extension.context.newPage();
  await page.goto(workplace.site.at('a.test', blankPath));
  return { page, serviceWorker: extension.serviceWorker };
}

async function measureRound(
  workplace: Workplace,
  { page, round, samples }: { readonly page: Page; readonly round: number; readonly samples: Samples },
): Promise<void> {
  const bare = await workplace.bare();
  for (const way of ways) {
    samples.bare.push(await bare.run());
    const address = workplace.site.at(way.host, pathOf(way, round));
    samples.sinceLoad.get(way)?.push(await page.evaluate(showPicture, address));
  }
}

function pathOf(way: Way, round: number): string {
  return picturePath(way.format, round, `verdict-${way.isCached ? 'again' : 'new'}`);
}

function rowsOf(way: Way, samples: Samples, items: readonly PageItem[]): readonly Row[] {
  const elapsed = Array.from({ length: rounds }, (_, round) => elapsedOf(items, way, round));
  const sinceLoad = samples.sinceLoad.get(way) ?? [];
  const against = median(samples.bare);
  return [
    {
      what: `${way.what}: ask to verdict`,
      value: median(elapsed),
      unit: 'ms',
      against,
      budget,
      samples: elapsed,
      againstSamples: samples.bare,
    },
    { what: '  loaded to uncovered', value: median(sinceLoad), unit: 'ms', against, samples: sinceLoad },
  ];
}

function elapsedOf(items: readonly PageItem[], way: Way, round: number): number {
  const ending = pathOf(way, round);
  const item = items.find(({ url }) => url.includes(way.host) && url.endsWith(ending));
  if (item?.elapsedMs === undefined || !item.scores) throw new Error(`no verdict on ${way.what} ${round}`);
  return item.elapsedMs;
}
