import { expect, test } from 'vitest';
import { encodeApng } from '../fixtures/encode-animation.ts';
import { renderPattern } from '../fixtures/render-pattern.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { unsafeSight, unsafeStyle } from './harness/test-images.ts';
import { answerFile, openTestSite } from './harness/test-site.ts';
import { becomesVisible } from './harness/visit.ts';

/**
 * KNOWN LIMIT: a canvas gives the first frame of an animation alone, and a file that no cache may keep would have to be
 * asked for again; a server that makes pictures would make another one. When this fails, the limit is gone: move the
 * case to no-flash.
 */
test('an APNG that the page’s own site serves as a plain PNG that nobody may keep is judged by its first frame', async () => {
  const site = await openTestSite();
  const extension = await openWithExtension();
  try {
    const [safe, unsafe] = [renderPattern('neutral_1', 256), renderPattern('porn_2', 256)];
    site.route('/plain.png', answerFile('image/png', encodeApng([safe, unsafe])));
    site.page('/', `<!doctype html><body><img src="/plain.png" style="${unsafeStyle}">`);
    const page = await extension.context.newPage();
    await page.goto(site.at('a.test', '/'));
    expect(await becomesVisible(page, unsafeSight)).toBe(true);
  } finally {
    await extension.close();
    await site.close();
  }
});
