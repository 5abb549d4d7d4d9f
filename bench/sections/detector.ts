import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { openWithExtension } from '../../test/browser/harness/open-browser.ts';
import { storeSettings } from '../../test/browser/harness/store-settings.ts';
import { waitForVerdicts } from '../../test/browser/harness/wait-for-verdicts.ts';
import { extensionMemoryMB } from '../extension-memory.ts';
import { freshHost } from '../fresh-host.ts';
import { galleryHtml } from '../gallery-html.ts';
import { whenAllMarked } from '../in-page/when-all-marked.ts';
import { median } from '../report/median.ts';
import type { Row, Section } from '../report/section.ts';
import { picturePath, type Workplace } from '../workplace.ts';

const imageCount = 100;
const rounds = 3;
const bareRuns = 60;
const sampleMs = 150;
/** The detector may take half of the classifier's time on top of it. */
const runBudget = { of: 'ratio', limit: 1.5 } as const;

/** Settings under which nobody asks where pictures come from, and the usual ones. */
const questions = {
  without: { originBadge: 'off', originPolicy: 'mark', aiThresholds: 'same' },
  with: {},
} as const;

type Side = keyof typeof questions;
type Samples = Record<Side, { readonly galleryS: number[]; readonly peakMB: number[] }>;

export const detectorSection: Section = {
  name: 'detector',
  title: `What it costs to tell AI-made pictures: one run of the model, and a gallery of ${imageCount} new images`,
  against: 'without',
  timeoutMs: 600_000,
  run: async (workplace) => {
    const run = await measureRuns(workplace);
    await workplace.servePictures('jpeg');
    const samples = { without: { galleryS: [], peakMB: [] }, with: { galleryS: [], peakMB: [] } };
    for (let round = 0; round < rounds; round++) await measureGalleries(workplace, samples);
    return [run, ...rowsOf(samples)];
  },
};

/** The classifier's own file against the one with the detector's head on it, in turns. */
async function measureRuns(workplace: Workplace): Promise<Row> {
  const [classifier, detector] = [await workplace.bare(), await workplace.bare('ai-detector')];
  const times = { without: [] as number[], with: [] as number[] };
  for (let run = 0; run < bareRuns; run++) {
    times.without.push(await classifier.run());
    times.with.push(await detector.run());
  }
  return {
    what: 'one run of the model',
    value: median(times.with),
    unit: 'ms',
    against: median(times.without),
    budget: runBudget,
    samples: times.with,
    againstSamples: times.without,
  };
}

/** Both sides in a browser of its own, so that its memory can be told from that of all others. */
async function measureGalleries(workplace: Workplace, samples: Samples): Promise<void> {
  for (const side of ['without', 'with'] as const) {
    const profileDir = mkdtempSync(join(tmpdir(), 'safer-spaces-detector-'));
    const extension = await openWithExtension({ profileDir });
    try {
      await storeSettings(extension, questions[side]);
      await freshHost(extension, workplace.site);
      const memoryMB: number[] = [];
      const sampling = setInterval(() => memoryMB.push(extensionMemoryMB(profileDir) ?? 0), sampleMs);
      const elapsedMs = await visitGallery(workplace, extension).finally(() => clearInterval(sampling));
      samples[side].galleryS.push(elapsedMs / 1000);
      samples[side].peakMB.push(Math.max(...memoryMB));
    } finally {
      await extension.close();
      rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

/** @returns milliseconds to the last verdict. */
async function visitGallery({ site }: Workplace, extension: LaunchedExtension): Promise<number> {
  const paths = Array.from({ length: imageCount }, (_, index) => picturePath('jpeg', index, 'detector'));
  site.page('/bench-detector', galleryHtml(paths.map((path) => site.at('b.test', path))));
  const page = await extension.context.newPage();
  await page.goto(site.at('a.test', '/bench-detector'), { waitUntil: 'domcontentloaded' });
  const elapsedMs = await page.evaluate(whenAllMarked);
  await waitForVerdicts(extension.serviceWorker, page, { count: imageCount });
  await page.close();
  return elapsedMs;
}

function rowsOf(samples: Samples): readonly Row[] {
  const row = (what: string, unit: 's' | 'MB', kind: 'galleryS' | 'peakMB'): Row => ({
    what,
    value: median(samples.with[kind]),
    unit,
    against: median(samples.without[kind]),
    samples: samples.with[kind],
    againstSamples: samples.without[kind],
  });
  const isLinux = process.platform === 'linux';
  return [
    row(`${imageCount} images: to the last verdict`, 's', 'galleryS'),
    ...(isLinux ? [row('  peak of the extension’s memory', 'MB', 'peakMB')] : []),
  ];
}
