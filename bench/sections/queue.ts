import { readPageItems } from '../../scripts/start/read-page-items.ts';
import { freshHost } from '../fresh-host.ts';
import { showPicture } from '../in-page/show-picture.ts';
import { whenFirstIsMarked } from '../in-page/when-first-is-marked.ts';
import { median } from '../report/median.ts';
import type { Row, Section } from '../report/section.ts';
import { picturePath, type Workplace } from '../workplace.ts';

const queuedCount = 80;
const rounds = 3;
const bareRunsARound = 10;
/** What we hold ourselves to. */
const budget = { of: 'value', limit: 500 } as const;

const ways = [
  { what: 'same origin', host: 'a.test' },
  { what: 'other origin', host: 'b.test' },
] as const;

type Way = (typeof ways)[number];

export const queueSection: Section = {
  name: 'queue',
  title: `The verdict on an image in view while ${queuedCount} out of view wait for theirs`,
  against: 'bare run',
  run: async (workplace) => {
    await workplace.servePictures('jpeg');
    const bare: number[] = [];
    const elapsed = new Map<Way, number[]>(ways.map((way) => [way, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [way, samples] of elapsed) {
        samples.push(await measureOnce(workplace, way));
        const model = await workplace.bare();
        for (let run = 0; run < bareRunsARound; run++) bare.push(await model.run());
      }
    }
    return Array.from(elapsed, ([{ what }, samples]) => rowOf(what, samples, bare));
  },
};

async function measureOnce(workplace: Workplace, { host }: Way): Promise<number> {
  const { site } = workplace;
  const { context, serviceWorker } = await workplace.extension();
  await freshHost({ context, serviceWorker }, site);
  const addressOf = (index: number) => site.at(host, picturePath('jpeg', index, 'queue'));
  site.page('/bench-queue', queueHtml(Array.from({ length: queuedCount }, (_, index) => addressOf(index))));
  const page = await context.newPage();
  await page.goto(site.at('a.test', '/bench-queue'));
  await page.evaluate(whenFirstIsMarked);
  const shown = addressOf(queuedCount);
  await page.evaluate(showPicture, shown);
  const items = await readPageItems(serviceWorker, page);
  await page.close();
  const elapsedMs = items.find(({ url }) => url === shown)?.elapsedMs;
  const waiting = items.filter(({ state }) => state === 'waiting').length;
  if (elapsedMs === undefined || waiting === 0) throw new Error(`no verdict while others wait (${waiting})`);
  return elapsedMs;
}

/** The images lie three windows below what can be seen; what is added to the body is seen at its top. */
function queueHtml(addresses: readonly string[]): string {
  const images = addresses.map((address) => `<img src="${address}" style="width:100px;height:100px">`);
  return `<!doctype html>
<meta charset="utf-8">
<title>Queue</title>
<link rel="icon" href="data:,">
<div style="position:absolute;top:3000px">${images.join('')}</div>
<body>`;
}

function rowOf(what: string, elapsed: readonly number[], bare: readonly number[]): Row {
  return {
    what,
    value: median(elapsed),
    unit: 'ms',
    against: median(bare),
    budget,
    samples: elapsed,
    againstSamples: bare,
  };
}
