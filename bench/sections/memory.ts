import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { openWithExtension } from '../../test/browser/harness/open-browser.ts';
import { extensionMemoryMB } from '../extension-memory.ts';
import { galleryHtml } from '../gallery-html.ts';
import { whenAllMarked } from '../in-page/when-all-marked.ts';
import { median } from '../report/median.ts';
import type { Row, Section } from '../report/section.ts';
import { picturePath, type Workplace } from '../workplace.ts';

const imageCount = 100;
/** A browser that has just started does this and that for a while. */
const settleMs = 4000;
const sampleMs = 150;
/** The model is unloaded after a minute without work: src/inference/host.ts. */
const unloadMs = 65_000;
/** What we hold ourselves to. */
const idleBudget = { of: 'value', limit: 15 } as const;
const workingBudget = { of: 'value', limit: 150 } as const;

type Measured = {
  readonly freshMB: number;
  readonly workingMB: readonly number[];
  readonly unloadedMB: number;
};

export const memorySection: Section = {
  name: 'memory',
  title: 'Private memory of the extension (its service worker and its inference host)',
  against: 'before any page',
  run: async (workplace) => {
    if (process.platform !== 'linux') return rowsOf(undefined);
    await workplace.servePictures('jpeg');
    const profileDir = mkdtempSync(join(tmpdir(), 'safer-spaces-memory-'));
    const extension = await openWithExtension({ profileDir });
    try {
      return rowsOf(await measure(workplace, extension, profileDir));
    } finally {
      await extension.close();
      rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

async function measure(
  workplace: Workplace,
  extension: LaunchedExtension,
  profileDir: string,
): Promise<Measured> {
  const memoryMB = () => extensionMemoryMB(profileDir) ?? 0;
  await pause(settleMs);
  const freshMB = memoryMB();
  const workingMB: number[] = [];
  const sampling = setInterval(() => workingMB.push(memoryMB()), sampleMs);
  // From another site, so that the host fetches and decodes as well.
  await visitGallery(workplace, extension).finally(() => clearInterval(sampling));
  await pause(unloadMs);
  return { freshMB, workingMB, unloadedMB: memoryMB() };
}

async function visitGallery({ site }: Workplace, { context }: LaunchedExtension): Promise<void> {
  const paths = Array.from({ length: imageCount }, (_, index) => picturePath('jpeg', index, 'memory'));
  site.page('/bench-memory', galleryHtml(paths.map((path) => site.at('b.test', path))));
  const page = await context.newPage();
  await page.goto(site.at('a.test', '/bench-memory'));
  await page.evaluate(whenAllMarked);
  await page.close();
}

function rowsOf(measured: Measured | undefined): readonly Row[] {
  const { freshMB, workingMB = [], unloadedMB } = measured ?? {};
  const against = freshMB === undefined ? {} : { against: freshMB };
  const peakMB = measured && Math.max(...workingMB);
  const usualMB = measured && median(workingMB);
  return [
    { what: 'idle, before any page', value: freshMB, unit: 'MB', budget: idleBudget },
    {
      what: `working, ${imageCount} images: peak`,
      value: peakMB,
      unit: 'MB',
      ...against,
      budget: workingBudget,
    },
    { what: '  median', value: usualMB, unit: 'MB', ...against, samples: workingMB },
    {
      what: `${unloadMs / 1000} s after the last image`,
      value: unloadedMB,
      unit: 'MB',
      ...against,
      budget: idleBudget,
    },
  ];
}
