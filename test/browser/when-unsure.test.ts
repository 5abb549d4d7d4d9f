import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { readPageItems } from '../../scripts/start/read-page-items.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { openOwnPage, openPopupFor } from './harness/own-pages.ts';
import { safeBox, showsPattern, unsafeBox } from './harness/picture-boxes.ts';
import { safeStyle, unsafeSight, unsafeStyle } from './harness/test-images.ts';
import { answerFile, openTestSite, patternPng, type Route, type TestSite } from './harness/test-site.ts';
import { findButtons } from './harness/veil-buttons.ts';
import { becomesVisible } from './harness/visit.ts';

const slowSight = { name: 'porn_1', box: safeBox } as const;

/** A picture that the page gets and the extension does not: `toExtension` says what it gets instead. */
const forPageAlone = (png: Buffer, toExtension: Route): Route => {
  const toPage = answerFile('image/png', png);
  return (request, response) =>
    // Only an element says that it wants a picture.
    (request.headers.accept?.startsWith('image/') ? toPage : toExtension)(request, response);
};

describe('a picture that could not be judged', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;
  let answerSlow = () => {};
  const letAnswerCome = new Promise<void>((resolve) => {
    answerSlow = resolve;
  });

  const states = async () => (await readPageItems(extension.serviceWorker, page)).map(({ state }) => state);

  beforeAll(async () => {
    site = await openTestSite();
    site.route(
      '/refused.png',
      forPageAlone(patternPng('porn_2'), (_, response) => void response.writeHead(403).end()),
    );
    // Judged until the test lets the answer come.
    site.route(
      '/slow.png',
      forPageAlone(patternPng('porn_1'), async (_, response) => {
        await letAnswerCome;
        response.writeHead(403).end();
      }),
    );
    const refused = `<img src="${site.at('b.test', '/refused.png')}" style="${unsafeStyle}">`;
    site.page('/', `<!doctype html><body>${refused}`);
    extension = await openWithExtension();
    page = await extension.context.newPage();
    await page.goto(site.at('a.test', '/'));
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  test('stays covered and says why, until a person chooses to see such pictures: then it is shown, and only it', async () => {
    await expect.poll(states).toEqual(['unjudged']);
    expect((await findButtons(page)).map(({ name }) => name)).toContain('Show anyway');
    const [item] = await readPageItems(extension.serviceWorker, page);
    expect(item?.reasons).toEqual([{ kind: 'failure', failure: { kind: 'fetch-failed', httpStatus: 403 } }]);
    expect(showsPattern(await page.screenshot(), 'porn_2', unsafeBox)).toBe(false);

    const options = await openOwnPage(extension, 'src/ui/options/options.html');
    const choice = options.getByLabel('Pictures that could not be judged');
    expect(await choice.inputValue()).toBe('cover');
    await choice.selectOption('Show them unchecked');
    await page.bringToFront();
    expect(await becomesVisible(page, unsafeSight)).toBe(true);

    // What is still being judged is not what could not be judged: it is hidden until that is known.
    const slow = { url: site.at('b.test', '/slow.png'), style: safeStyle };
    await page.evaluate(({ url, style }) => {
      const image = document.body.appendChild(new Image());
      image.style.cssText = style;
      image.src = url;
      return image.decode();
    }, slow);
    await expect.poll(states).toEqual(['shown', 'waiting']);
    expect(showsPattern(await page.screenshot(), slowSight.name, slowSight.box)).toBe(false);
    answerSlow();
    expect(await becomesVisible(page, slowSight)).toBe(true);

    const popup = await openPopupFor(extension, page);
    await popup.getByText('Could not be judged. It is shown unchecked').first().waitFor();
    await popup.getByText('Some pictures could not be checked and are shown all the same.').waitFor();
    await popup.close();

    await options.bringToFront();
    await choice.selectOption('Keep them covered, and say why');
    await page.bringToFront();
    await expect.poll(states).toEqual(['unjudged', 'unjudged']);
    await expect.poll(async () => showsPattern(await page.screenshot(), 'porn_2', unsafeBox)).toBe(false);
    await options.close();
  });
});
