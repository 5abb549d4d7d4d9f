import type { CDPSession, Page } from 'playwright';
import { freshHost } from '../fresh-host.ts';
import { areAllMarked } from '../in-page/are-all-marked.ts';
import { countLongTasks } from '../in-page/count-long-tasks.ts';
import { scrollThrough } from '../in-page/scroll-through.ts';
import { traceOwnTasks } from '../own-tasks.ts';
import { median } from '../report/median.ts';
import type { Row, Section } from '../report/section.ts';
import { pictureCounts, picturePath, type Workplace } from '../workplace.ts';

const nodeCount = 50_000;
const imageCount = 500;
const rounds = 3;
const noneOfOurs = { of: 'value', limit: 0 } as const;
/** Five hundred pictures take their time on a busy machine. */
const loadTimeoutMs = 120_000;

/** What one visit took of the page's main thread, in milliseconds. */
type GateCost = {
  readonly scriptMs: number;
  readonly styleMs: number;
  readonly layoutMs: number;
  readonly scrollMs: number;
  readonly longTasks: number;
  readonly ownLongTasks: number;
};

/** The gates alone: every picture is judged before it is measured how the page scrolls. */
export const gatesSection: Section = {
  name: 'gates',
  title: `What the gates cost a page of ${nodeCount} nodes and ${imageCount} images`,
  against: 'without the extension',
  run: async (workplace) => {
    await workplace.servePictures('jpeg');
    const guarded: GateCost[] = [];
    const bare: GateCost[] = [];
    for (let round = 0; round < rounds; round++) {
      await freshHost(await workplace.extension(), workplace.site);
      bare.push(await visit(workplace, (await workplace.plain()).context, async () => undefined));
      guarded.push(await visit(workplace, (await workplace.extension()).context, waitForMarks));
    }
    const row = (what: string, name: keyof GateCost, unit: Row['unit']): Row => ({
      what,
      unit,
      value: median(guarded.map((cost) => cost[name])),
      against: median(bare.map((cost) => cost[name])),
      samples: guarded.map((cost) => cost[name]),
      againstSamples: bare.map((cost) => cost[name]),
    });
    return [
      row('script', 'scriptMs', 'ms'),
      row('style', 'styleMs', 'ms'),
      row('layout', 'layoutMs', 'ms'),
      row('all that the thread does while a person scrolls', 'scrollMs', 'ms'),
      row('tasks above 50 ms', 'longTasks', 'tasks'),
      { ...row('tasks that are above 50 ms by our scripts', 'ownLongTasks', 'tasks'), budget: noneOfOurs },
    ];
  },
};

async function visit(
  { site }: Workplace,
  context: { newPage(): Promise<Page>; newCDPSession(page: Page): Promise<CDPSession> },
  settled: (page: Page) => Promise<unknown>,
): Promise<GateCost> {
  site.page('/bench-gates', gatesHtml());
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const ownLongTasks = await traceOwnTasks(session);
  await page.goto(site.at('a.test', '/bench-gates'), { timeout: loadTimeoutMs });
  await settled(page);
  const loaded = await readMetrics(session);
  const longTasks = await page.evaluate(countLongTasks);
  await page.evaluate(scrollThrough);
  const scrolled = await readMetrics(session);
  const ownLong = await ownLongTasks();
  await page.close();
  return {
    scriptMs: loaded('ScriptDuration'),
    styleMs: loaded('RecalcStyleDuration'),
    layoutMs: loaded('LayoutDuration'),
    scrollMs: scrolled('TaskDuration') - loaded('TaskDuration'),
    longTasks,
    ownLongTasks: ownLong,
  };
}

async function readMetrics(session: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (name) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
}

async function waitForMarks(page: Page): Promise<void> {
  await page.waitForFunction(areAllMarked, undefined, { polling: 500, timeout: loadTimeoutMs });
}

/** Groups of a hundred elements, each with a gradient, a `::before` and an image. */
function gatesHtml(): string {
  const card =
    '<div class="card"><section><header><p><a href="#">A <b>link</b></a></p></header></section><ul><li>Some <i>words</i></ul></div>';
  const groups = Array.from({ length: imageCount }, (_, index) => {
    const path = picturePath('jpeg', index % pictureCounts.jpeg, `gates-${index}`);
    return `<div class="group">${card.repeat(11)}<img class="tile" src="${path}"><h2>Title</h2></div>`;
  });
  return `<!doctype html>
<meta charset="utf-8">
<title>Gates</title>
<link rel="icon" href="data:,">
<style>.tile { width: 240px; height: 180px } .group { background-image: linear-gradient(#fff, #eee) } h2::before { content: '> ' }</style>
<body>${groups.join('')}`;
}
