import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { ContainerKind } from '../../src/core/provenance/container/block.ts';
import { readFileProvenance } from '../../src/core/provenance/provenance-report.ts';
import { serveTestPage } from '../../test/browser/harness/build-test-page.ts';
import { answerFile } from '../../test/browser/harness/test-site.ts';
import { exifBlock, exifTags, unicodeComment } from '../../test/fixtures/provenance/exif-block.ts';
import { infotext } from '../../test/fixtures/provenance/infotexts.ts';
import {
  commentSegment,
  gifComment,
  gifFile,
  isobmffFile,
  jpegFile,
  webpFile,
  xmpPacket,
} from '../../test/fixtures/provenance/other-files.ts';
import { pngWithTexts } from '../../test/fixtures/provenance/png-file.ts';
import { median } from '../report/median.ts';
import type { Row, Section } from '../report/section.ts';
import { picturePath, type Workplace } from '../workplace.ts';

/** Signed files that may not lie in this repository; without the folder their rows are not measured. */
const corpusFolder = '../shared/corpus/provenance/files';
const maxFilesAContainer = 8;
const rounds = 20;
const repeats = 5;
/** What 100 images that say nothing may cost each. */
const plainBudget = { of: 'value', limit: 1 } as const;

const packet = xmpPacket('x:DigitalSourceType="trainedAlgorithmicMedia"', '');
const exif = exifBlock([[exifTags.make, 'A maker']], [[exifTags.userComment, unicodeComment(infotext)]]);

/** One file of each container with words in it, and no manifest. */
const files: readonly (readonly [string, Uint8Array])[] = [
  ['JPEG', jpegFile([commentSegment(infotext)])],
  ['PNG', pngWithTexts({ parameters: infotext })],
  ['WebP', webpFile([['EXIF', exif]])],
  ['GIF', gifFile([gifComment(infotext)])],
  ['AVIF', isobmffFile({ exif, xmp: packet, hasManifest: false })],
  ['SVG', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><metadata>${packet}</metadata></svg>`)],
];

export const provenanceSection: Section = {
  name: 'provenance',
  title: 'Reading where an image comes from, per image',
  against: '',
  run: async (workplace) => {
    const page = await openPage(workplace);
    const rows = [
      ...(await plainRows(workplace, page)),
      ...(await wordRows(workplace, page)),
      ...(await manifestRows(workplace, page)),
      await repeated('C2PA reader, new worker until it can be asked', () =>
        page.evaluate(() => window.measureLoad()),
      ),
      await repeated('marks in the pixels, a million pixels', () =>
        page.evaluate(() => window.measureMarks()),
      ),
    ];
    await page.close();
    return rows;
  },
};

async function openPage(workplace: Workplace): Promise<Page> {
  const { context } = await workplace.plain();
  const page = await context.newPage();
  await page.goto(
    workplace.site.at('127.0.0.1', await serveTestPage(workplace.site, 'bench/provenance-page')),
  );
  return page;
}

/** A hundred photos of a page, which say nothing at all. */
async function plainRows(workplace: Workplace, page: Page): Promise<readonly Row[]> {
  await workplace.servePictures('jpeg');
  const urls = Array.from({ length: 100 }, (_, index) => picturePath('jpeg', index, 'provenance'));
  const row = await repeated('100 JPEGs without signals, each', () => measureWords(page, urls, 1));
  return [{ ...row, budget: plainBudget }];
}

async function wordRows(workplace: Workplace, page: Page): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [name, bytes] of files) {
    const path = `/bench-provenance-${name}`;
    workplace.site.route(path, answerFile('application/octet-stream', bytes));
    rows.push(await repeated(`${name} with words, no manifest`, () => measureWords(page, [path], rounds)));
  }
  return rows;
}

async function manifestRows(workplace: Workplace, page: Page): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [kind, paths] of signedFiles()) {
    const urls = paths.map((path, index) => {
      const url = `/bench-signed-${kind}-${index}`;
      workplace.site.route(url, answerFile('application/octet-stream', readFileSync(path)));
      return url;
    });
    const samples = await page.evaluate((all) => window.measureManifests(all), urls);
    rows.push({
      what: `${kind} with a manifest, ${urls.length} files`,
      value: median(samples),
      unit: 'ms',
      samples,
    });
  }
  return rows.length > 0 ? rows : [{ what: 'files with a manifest', value: undefined, unit: 'ms' }];
}

function signedFiles(): ReadonlyMap<ContainerKind, readonly string[]> {
  const found = new Map<ContainerKind, string[]>();
  if (!existsSync(corpusFolder)) return found;
  for (const name of readdirSync(corpusFolder).sort()) {
    const path = join(corpusFolder, name);
    const { container, hasManifest } = readFileProvenance(readFileSync(path));
    if (!hasManifest || container === undefined || container === 'tiff') continue;
    const known = found.get(container) ?? [];
    if (known.length < maxFilesAContainer) found.set(container, [...known, path]);
  }
  return found;
}

function measureWords(page: Page, urls: readonly string[], times: number): Promise<number> {
  return page.evaluate(([all, count]) => window.measureWords(all, count), [urls, times] as const);
}

async function repeated(what: string, measure: () => Promise<number>): Promise<Row> {
  const samples: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) samples.push(await measure());
  return { what, value: median(samples), unit: 'ms', samples };
}
