import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import type { PageItem } from '../../src/core/report/page-item.ts';
import { animatedPng, whitePng } from '../fixtures/odd-pictures.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { answerFile, openTestSite, patternPng, type Route, type TestSite } from './harness/test-site.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

const unsafePng = patternPng('porn_2');
const safePng = patternPng('neutral_1');
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><circle cx="50" cy="50" r="40" fill="green"/></svg>`;

type OddPicture = {
  readonly name: string;
  readonly route: Route;
  /** What the extension must say of it, on its own site and on another one. */
  readonly own: PageItem['state'];
  readonly other: PageItem['state'];
};

const oddPictures: readonly OddPicture[] = [
  {
    name: 'broken',
    route: answerFile('image/png', Buffer.from('no picture')),
    own: 'left-alone',
    other: 'left-alone',
  },
  { name: 'empty', route: answerFile('image/png', Buffer.alloc(0)), own: 'left-alone', other: 'left-alone' },
  {
    name: 'not-found',
    route: (_, response) => void response.writeHead(404).end(),
    own: 'left-alone',
    other: 'left-alone',
  },
  {
    name: 'cut-short',
    route: answerFile('image/png', unsafePng.subarray(0, -2000)),
    own: 'veiled',
    other: 'veiled',
  },
  { name: 'wrong-type-safe', route: answerFile('text/plain', safePng), own: 'shown', other: 'shown' },
  { name: 'wrong-type-unsafe', route: answerFile('image/jpeg', unsafePng), own: 'veiled', other: 'veiled' },
  {
    name: 'huge',
    route: answerFile('image/png', whitePng(30_000, 3000)),
    own: 'unjudged',
    other: 'unjudged',
  },
  { name: 'long', route: answerFile('image/png', whitePng(30_000, 40)), own: 'shown', other: 'shown' },
  {
    name: 'animated-png',
    route: answerFile('image/png', animatedPng(unsafePng, safePng)),
    own: 'veiled',
    other: 'veiled',
  },
  {
    name: 'animated-gif',
    route: answerFile('image/gif', readFileSync('test/fixtures/animated.gif')),
    own: 'shown',
    other: 'shown',
  },
  {
    name: 'cmyk',
    route: answerFile('image/jpeg', readFileSync('test/fixtures/cmyk.jpg')),
    own: 'shown',
    other: 'shown',
  },
  { name: 'svg', route: answerFile('image/svg+xml', Buffer.from(svg)), own: 'shown', other: 'shown' },
  {
    name: 'svg-of-no-size',
    route: answerFile('image/svg+xml', Buffer.from(svg.replace('viewBox', 'width="0" height="0" viewBox'))),
    own: 'left-alone',
    other: 'left-alone',
  },
];

describe('pictures that are not as they should be', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let items: readonly PageItem[];

  beforeAll(async () => {
    site = await openTestSite();
    for (const { name, route } of oddPictures) site.route(`/odd/${name}`, route);
    const image = (address: string) => `<img src="${address}" width="100" height="100">`;
    const own = oddPictures.map(({ name }) => image(`/odd/${name}?own`));
    const other = oddPictures.map(({ name }) => image(site.at('b.test', `/odd/${name}?other`)));
    site.page('/', `<!doctype html><body>${own.join('')}${other.join('')}`);
    extension = await openWithExtension();
    const page = await extension.context.newPage();
    await page.goto(site.at('a.test', '/'));
    items = await waitForVerdicts(extension.serviceWorker, page, { count: 2 * oddPictures.length });
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  test.each(oddPictures)('$name ends as $own on its own site', ({ name, own }) => {
    expect(items.find(({ url }) => url.endsWith(`/${name}?own`))?.state).toBe(own);
  });

  test.each(oddPictures)('$name ends as $other on another site', ({ name, other }) => {
    expect(items.find(({ url }) => url.endsWith(`/${name}?other`))?.state).toBe(other);
  });

  test('says of each picture that could not be judged why', () => {
    const unjudged = items.filter(({ state }) => state === 'unjudged');
    expect(unjudged.length).toBeGreaterThan(0);
    for (const { reasons } of unjudged) expect(reasons[0]?.kind).toBe('failure');
  });
});
