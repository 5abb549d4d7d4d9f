import type { Page } from 'playwright';
import { freshHost } from '../fresh-host.ts';
import { galleryHtml } from '../gallery-html.ts';
import { areAllMarked } from '../in-page/are-all-marked.ts';
import { measurePageCost, type PageCost } from '../page-cost.ts';
import { median } from '../report/median.ts';
import type { Row, Section } from '../report/section.ts';
import { pictureCounts, picturePath, type Workplace } from '../workplace.ts';

const imageCount = pictureCounts.jpeg;
const nodeCount = 20_000;
const rounds = 2;
/** What we hold ourselves to: script per image, and tasks above 50 ms. */
const scriptBudget = { of: 'value', limit: 0.1 } as const;
const longTaskBudget = { of: 'value', limit: 0 } as const;

const visits = [
  { what: `${imageCount} images, same origin`, pictureHost: 'a.test' },
  { what: `${imageCount} images, other origin`, pictureHost: 'b.test' },
  { what: `${nodeCount} nodes, no image`, pictureHost: undefined },
] as const;

type Visit = (typeof visits)[number];
type Costs = { readonly bare: PageCost[]; readonly guarded: PageCost[] };

export const pageSection: Section = {
  name: 'page',
  title: 'What the extension costs the main thread of a page',
  against: 'without it',
  run: async (workplace) => {
    await workplace.servePictures('jpeg');
    const costs = new Map<Visit, Costs>(visits.map((visit) => [visit, { bare: [], guarded: [] }]));
    for (let round = 0; round < rounds; round++) {
      await freshHost(await workplace.extension(), workplace.site);
      for (const [visit, { bare, guarded }] of costs) {
        bare.push(await visitPage(workplace, visit, 'without the extension'));
        guarded.push(await visitPage(workplace, visit, 'with the extension'));
      }
    }
    return [...costs].flatMap(([visit, measured]) => rowsOf(visit, measured));
  },
};

async function visitPage(
  workplace: Workplace,
  { pictureHost }: Visit,
  mode: 'with the extension' | 'without the extension',
): Promise<PageCost> {
  const { site } = workplace;
  site.page('/bench-page', pictureHost === undefined ? nodesHtml() : imagesHtml(workplace, pictureHost));
  const url = site.at('a.test', '/bench-page');
  if (mode === 'without the extension') {
    return measurePageCost((await workplace.plain()).context, url, async () => undefined);
  }
  return measurePageCost((await workplace.extension()).context, url, waitForMarks);
}

/** Looks now and then: an observer in the page would cost the page as much as it measures. */
async function waitForMarks(page: Page): Promise<void> {
  await page.waitForFunction(areAllMarked, undefined, { polling: 500 });
}

function imagesHtml({ site }: Workplace, host: string): string {
  const paths = Array.from({ length: imageCount }, (_, index) => picturePath('jpeg', index, 'page'));
  return galleryHtml(paths.map((path) => site.at(host, path)));
}

/** Cards of eight elements, six deep, inside four more: about as deep as the pages of large sites. */
function nodesHtml(): string {
  const card =
    '<div><section><header><p><a href="#">A <b>link</b></a></p></header></section><p>Some words</p></div>';
  const cards = card.repeat(nodeCount / 8);
  return `<!doctype html>
<meta charset="utf-8">
<title>Nodes</title>
<link rel="icon" href="data:,">
<body><div><main><div><div>${cards}</div></div></main></div>`;
}

function rowsOf({ what, pictureHost }: Visit, costs: Costs): readonly Row[] {
  const hasImages = pictureHost !== undefined;
  const figure = (name: keyof PageCost) => ({
    value: median(costs.guarded.map((cost) => cost[name])),
    against: median(costs.bare.map((cost) => cost[name])),
    samples: costs.guarded.map((cost) => cost[name]),
    againstSamples: costs.bare.map((cost) => cost[name]),
  });
  const script = figure('scriptMs');
  const parts = hasImages ? imageCount : nodeCount;
  const added = (script.value - script.against) / parts;
  return [
    {
      what: `${what}: script added per ${hasImages ? 'image' : 'node'}`,
      value: added,
      unit: 'ms',
      ...(hasImages ? { budget: scriptBudget } : {}),
    },
    { what: '  script', unit: 'ms', ...script },
    { what: '  all that the main thread did', unit: 'ms', ...figure('taskMs') },
    { what: '  tasks above 50 ms', unit: 'tasks', ...figure('longTasks'), budget: longTaskBudget },
  ];
}
