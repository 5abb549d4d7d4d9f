import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { readPageItems } from '../../scripts/start/read-page-items.ts';
import { infotext } from '../fixtures/provenance/infotexts.ts';
import { textChunk, withChunks } from '../fixtures/provenance/png-file.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { readDialog } from './harness/read-dialog.ts';
import { storeSettings } from './harness/store-settings.ts';
import { answerCached, openTestSite, patternPng, type TestSite } from './harness/test-site.ts';
import { findButtons, pressButton } from './harness/veil-buttons.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

/** A file that says nothing, and pixels that the detector calls likely AI: test/models/pattern-verdicts.test.ts. */
const silentPath = '/likely_ai_1.png';

describe('a picture whose pixels look AI-made', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;

  beforeAll(async () => {
    site = await openTestSite();
    const speaking = withChunks(new Uint8Array(patternPng('likely_ai_1')), [
      textChunk('parameters', infotext),
    ]);
    site.route('/speaking.png', answerCached(speaking));
    site.route('/plain.png', answerCached(patternPng('neutral_1')));
    site.route('/small.png', answerCached(patternPng('likely_ai_1', 128)));
    extension = await openWithExtension();
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  beforeEach(async () => {
    await storeSettings(extension, {});
    page = await extension.context.newPage();
  });

  afterEach(() => page.close());

  const open = async (address: string) => {
    site.page(
      '/',
      `<!doctype html><title>x</title><body><img src="${address}" width="256" height="256" alt="">`,
    );
    await page.goto(site.at('a.test', '/'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 1 });
  };
  const badges = async () =>
    (await findButtons(page)).map(({ name }) => name.replace(/[\u2066-\u2069]/g, ''));
  const item = async () => (await readPageItems(extension.serviceWorker, page))[0];

  test.each(['a.test', 'b.test'])(
    'has a badge that calls it a guess, and is shown: from %s',
    async (host) => {
      await open(site.at(host, silentPath));
      await expect.poll(badges).toEqual([expect.stringMatching(/^Probably AI-made \(pixels, 9\d %\)$/)]);
      expect((await item())?.state).toBe('shown');
    },
  );

  test('is told to be a guess in the panel, too', async () => {
    await open(silentPath);
    await pressButton(page, 'Probably AI-made');
    await expect
      .poll(() => readDialog(page))
      .toContain('That is a guess; nothing in the file or on the page says so.');
    expect(await readDialog(page)).not.toContain('An AI made this picture.');
  });

  test('is what its file says where its file says something', async () => {
    await open('/speaking.png');
    await expect.poll(async () => (await badges()).join()).toContain('from metadata');
    expect((await badges()).join()).not.toContain('Probably');
  });

  test('is covered only by who has guesses count', async () => {
    await storeSettings(extension, { originPolicy: 'blur' });
    await open(silentPath);
    await expect.poll(async () => (await badges()).length).toBe(1);
    expect((await item())?.state).toBe('shown');
    await storeSettings(extension, { originPolicy: 'blur', actsOnGuesses: true });
    await expect.poll(async () => (await item())?.state).toBe('veiled');
  });

  test.each([
    ['is too small to be guessed at', '/small.png'],
    ['does not look so', '/plain.png'],
  ])('has no badge when it %s', async (_, path) => {
    // With a badge on every picture it is seen when all is known.
    await storeSettings(extension, { originBadge: 'all' });
    await open(path);
    await expect.poll(badges).toEqual(['No sign found']);
  });

  test('has no badge where nobody asks', async () => {
    await storeSettings(extension, { originBadge: 'off' });
    await open(silentPath);
    expect((await item())?.state).toBe('shown');
    expect(await badges()).toEqual([]);
  });
});
