import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EncodingPage, makeVideo } from '../browser/harness/make-video.ts';
import { boxStyle, safeBox, showsPattern, unsafeBox } from '../browser/harness/picture-boxes.ts';
import { answerRanges, openTestSite, type TestSite } from '../browser/harness/test-site.ts';
import type { FirefoxTab } from './harness/firefox-tab.ts';
import { foundItems, tabIdOf } from './harness/found-items.ts';
import { extensionId, type Firefox, openFirefox } from './harness/open-firefox.ts';
import {
  framePage,
  safePattern,
  surfaces,
  surfacesPage,
  unsafePattern,
  windowSize,
} from './harness/surfaces.ts';
import { everywhere, whatIsPainted } from './harness/what-is-painted.ts';

const image = (file: string, style: string) => `<img src="/${file}.png" alt="A pattern" style="${style}">`;
const addBoth = `document.body.insertAdjacentHTML('beforeend',
  ${JSON.stringify(image(unsafePattern, boxStyle(unsafeBox)) + image(safePattern, boxStyle(safeBox)))})`;

/** Videos of another site, without leave for this one to read them. */
function videosPage(site: TestSite): string {
  const video = (name: string, style: string) =>
    `<video muted autoplay loop src="${site.at('b.test', `/${name}.webm`)}" style="${style}"></video>`;
  return `<!doctype html><body>${video(unsafePattern, boxStyle(unsafeBox))}${video(safePattern, boxStyle(safeBox))}`;
}

function encodingPage(tab: FirefoxTab): EncodingPage {
  return {
    goto: (url) => tab.goto(url),
    evaluate: (run, shots) => tab.evaluate(`(${run})(${JSON.stringify(shots)})`),
  };
}

describe('the build for Firefox', () => {
  let site: TestSite;
  let firefox: Firefox;
  /** A page of the extension, by which the tests ask it. */
  let ownPage: FirefoxTab;
  let page: FirefoxTab;

  beforeAll(async () => {
    site = await openTestSite();
    site.page('/', surfacesPage(site));
    site.page('/frame', framePage);
    site.page('/suggestive', `<!doctype html><body>${image('sexy_2', boxStyle(unsafeBox))}`);
    site.page('/later', '<!doctype html><body>');
    firefox = await openFirefox();
    page = await firefox.newTab();
    for (const name of [unsafePattern, safePattern] as const) {
      const video = await makeVideo(encodingPage(page), site, [{ name, durationMs: 1000 }]);
      site.route(`/${name}.webm`, answerRanges('video/webm', video));
    }
    site.page('/videos', videosPage(site));
    await page.setViewport(windowSize.widthPx, windowSize.heightPx);
  });

  afterAll(async () => {
    await firefox?.close();
    await site?.close();
  });

  const see = (what: 'unsafe' | 'safe') => async () => {
    const [name, box] =
      what === 'unsafe' ? ([unsafePattern, unsafeBox] as const) : ([safePattern, safeBox] as const);
    return showsPattern(await page.screenshot(), name, box);
  };
  const states = async (path: string) =>
    (await foundItems(ownPage, site.at('a.test', path))).map(({ state }) => state);

  test('finds videos that can be seen without it', async () => {
    await page.goto(site.at('a.test', '/videos'));
    await expect.poll(see('unsafe')).toBe(true);
    await expect.poll(see('safe')).toBe(true);
  });

  test('covers what was open before the installation, and shows the welcome page', async () => {
    const withoutExtension = await seenWhile(page, site.at('a.test', '/'));
    expect(withoutExtension.unsafe.sort()).toEqual(surfaces.map(({ name }) => name).sort());
    expect(await whatIsPainted(page)).toEqual(everywhere(['unsafe', 'safe']));
    await firefox.install('dist/firefox');
    ownPage = await firefox.openOwnPage('src/ui/options/options.html');
    await page.activate();
    await expect.poll(() => whatIsPainted(page)).toEqual(everywhere(['safe']));
    const addresses = await ownPage.evaluate(
      'browser.tabs.query({}).then((tabs) => tabs.map(({ url }) => url))',
    );
    expect(addresses).toContainEqual(expect.stringMatching(/\/src\/ui\/welcome\/welcome\.html$/));
  });

  test('covers unsafe pictures on every surface, and shows the safe ones', async () => {
    await page.goto(site.at('a.test', '/'));
    await expect.poll(() => whatIsPainted(page)).toEqual(everywhere(['safe']));
  });

  test('paints no unsafe picture while a page loads', async () => {
    const seen = await seenWhile(page, site.at('a.test', '/'));
    expect(seen.screenshots).toBeGreaterThan(3);
    expect(seen.unsafe).toEqual([]);
  });

  test('covers a video of another site that shows something unsafe, and shows the safe one', async () => {
    await page.goto(site.at('a.test', '/videos'));
    await expect.poll(see('safe')).toBe(true);
    await expect.poll(() => states('/videos')).toEqual(['veiled', 'shown']);
    expect(await see('unsafe')()).toBe(false);
  });

  test('says in the popup what was found, and a setting changed there acts on the open page', async () => {
    const url = site.at('a.test', '/suggestive');
    await page.goto(url);
    await expect.poll(() => states('/suggestive')).toEqual(['shown']);
    const popup = await firefox.openOwnPage(`src/ui/popup/popup.html?tab=${await tabIdOf(ownPage, url)}`);
    const words = () => popup.evaluate('document.body.innerText');
    await expect.poll(words).toContain('Safe pictures: 1');
    const slide = (key: string) =>
      popup.evaluate(`document.querySelector('input[type=range]').focus()`).then(() => popup.press(key));
    await slide('\uE010'); // End: the strictest step
    await expect.poll(() => states('/suggestive')).toEqual(['veiled']);
    await expect.poll(words).toContain('A pattern');
    await slide('\uE011'); // Home: the most relaxed one
    await expect.poll(() => states('/suggestive')).toEqual(['shown']);
    await popup.close();
  });

  test('judges new pictures after the event page was put to sleep, on a page that was open all the time', async () => {
    await page.activate();
    await page.goto(site.at('a.test', '/later'));
    await page.evaluate(`void (${addBoth})`);
    await expect.poll(see('safe')).toBe(true);
    await firefox.inBrowser(
      `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension.terminateBackground({ ignoreDevToolsAttached: true })`,
    );
    expect(await eventPageState(firefox)).toBe('stopped');
    await page.evaluate(
      `(document.body.textContent = '', void (${addBoth.replaceAll('.png', '.png?again')}))`,
    );
    await expect.poll(see('safe')).toBe(true);
    expect(await see('unsafe')()).toBe(false);
    expect(await eventPageState(firefox)).toBe('running');
  });

  test('covers open pages after an update, which takes scripts and covers of the version before away', async () => {
    await page.goto(site.at('a.test', '/later'));
    await page.evaluate(`void (${addBoth})`);
    await expect.poll(see('safe')).toBe(true);
    await firefox.install('dist/firefox');
    ownPage = await firefox.openOwnPage('src/ui/policy/policy.html');
    await page.activate();
    await expect.poll(() => states('/later')).toEqual(['veiled', 'shown']);
    expect([await see('unsafe')(), await see('safe')()]).toEqual([false, true]);
  });
});

function eventPageState(firefox: Firefox): Promise<string> {
  return firefox.inBrowser(
    `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension.backgroundState`,
  );
}

/** Takes screenshots in a loop while a page loads, and for a second after. */
async function seenWhile(page: FirefoxTab, url: string) {
  let isLoaded = false;
  const loading = page.goto(url).then(() => page.evaluate('new Promise((done) => setTimeout(done, 1000))'));
  const ended = loading.catch(() => undefined); // told to whoever waits for `loading`, below
  void ended.then(() => {
    isLoaded = true;
  });
  const unsafe = new Set<string>();
  let screenshots = 0;
  while (!isLoaded) {
    // A document that is just being replaced cannot be captured.
    const painted = await whatIsPainted(page).catch(() => undefined);
    if (!painted) continue;
    screenshots += 1;
    for (const [name, seen] of Object.entries(painted)) if (seen.includes('unsafe')) unsafe.add(name);
  }
  await loading;
  return { screenshots, unsafe: [...unsafe] };
}
