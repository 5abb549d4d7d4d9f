import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { readPageItems } from '../../scripts/start/read-page-items.ts';
import { xmpPacket } from '../fixtures/provenance/other-files.ts';
import { internationalTextChunk, withChunks } from '../fixtures/provenance/png-file.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { originPictures } from './harness/origin-pictures.ts';
import { readDialog } from './harness/read-dialog.ts';
import { storeSettings } from './harness/store-settings.ts';
import { answerCached, openTestSite, type TestSite } from './harness/test-site.ts';
import { findButtons, pressButton } from './harness/veil-buttons.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

const imageOf = (src: string) => `<img src="${src}" width="256" height="256" alt="">`;

describe('the origin of images', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;
  let pictures: Readonly<Record<string, Uint8Array>>;

  beforeAll(async () => {
    site = await openTestSite();
    pictures = await originPictures();
    for (const [name, bytes] of Object.entries(pictures)) {
      site.route(`/${name}.png`, answerCached(bytes));
      site.page(`/own/${name}`, `<!doctype html><title>x</title><body>${imageOf(`/${name}.png`)}`);
      const far = site.at('b.test', `/${name}.png`);
      site.page(`/far/${name}`, `<!doctype html><title>x</title><body>${imageOf(far)}`);
    }
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

  afterEach(async () => {
    await page.close();
  });

  const open = async (path: string) => {
    await page.goto(site.at('a.test', path));
    await waitForVerdicts(extension.serviceWorker, page, { count: 1 });
  };
  const names = async () => (await findButtons(page)).map(({ name }) => name.replace(/[\u2066-\u2069]/g, ''));
  const item = async () => (await readPageItems(extension.serviceWorker, page))[0];
  const state = async () => (await item())?.state;
  const openDetails = async (words: string) => {
    await pressButton(page, words);
    await expect.poll(() => readDialog(page)).toContain('Where this picture comes from');
    return readDialog(page);
  };

  describe.each(['own', 'far'])('of the %s site', (where) => {
    test.each([
      ['a1111', 'from metadata'],
      ['comfyui', 'AI-made: ComfyUI, from metadata'],
      ['stealth', 'from a mark in its pixels'],
      ['signed', 'from Content Credentials'],
      ['tampered', 'from Content Credentials'],
    ])('is on a badge: %s', async (name, words) => {
      await open(`/${where}/${name}`);
      await expect.poll(async () => (await names()).join(), { timeout: 20_000 }).toContain(words);
      expect((await names()).join()).toContain('AI-made');
    });

    test('is on no badge where nothing says AI', async () => {
      await storeSettings(extension, { originBadge: 'all' });
      await open(`/${where}/plain`);
      await expect.poll(names, { timeout: 20_000 }).toEqual(['No sign found']);
      await storeSettings(extension, {});
      await expect.poll(names).toEqual([]);
    });

    test('covers an image that was asked for with unsafe words', async () => {
      await open(`/${where}/unsafe`);
      await expect.poll(state, { timeout: 20_000 }).toBe('veiled');
      expect((await item())?.reasons).toMatchObject([{ kind: 'unsafe-prompt' }]);
    });
  });

  test('is told in full: who signed and what that is worth, and the signs', async () => {
    await open('/far/signed');
    const details = await openDetails('AI-made');
    for (const words of [
      'An AI made this picture.',
      'Strong sign',
      'Test painter',
      'Test signer, A test studio',
    ]) {
      expect(details).toContain(words);
    }
    expect(details).toContain('Intact, but who signed is not confirmed.');
    await page.keyboard.press('Escape');
    await expect.poll(() => readDialog(page)).toBe('');
  });

  test('says of a signed image that was changed that it was', async () => {
    await open('/far/tampered');
    expect(await openDetails('AI-made')).toContain('Changed after it was signed, or broken.');
  });

  test('never calls an image without a sign real', async () => {
    await storeSettings(extension, { originBadge: 'all' });
    await open('/own/plain');
    expect(await openDetails('No sign found')).toContain('That does not mean that it is real.');
  });

  test('shows a prompt only when asked, and as nothing but text', async () => {
    await open('/far/hostile');
    expect(await openDetails('AI-made')).not.toContain('onerror');
    await pressButton(page, 'Show the prompt');
    await expect.poll(() => readDialog(page)).toContain('onerror="document.title=');
    const details = await readDialog(page);
    expect(details).toContain('⟨U+202E⟩');
    expect(details).not.toContain('\u202e');
    expect(details.length).toBeLessThan(20_000);
    expect(await page.title()).toBe('x');
    expect(site.requests).not.toContain('a.test/leak.png');
  });

  test('blurs and hides what an AI made as soon as that is wished, and shows it again', async () => {
    await open('/own/a1111');
    await expect.poll(async () => (await item())?.origin?.origin, { timeout: 20_000 }).toBe('ai-generated');
    await storeSettings(extension, { originPolicy: 'blur' });
    await expect.poll(state).toBe('veiled');
    await storeSettings(extension, { originPolicy: 'hide' });
    await expect.poll(state).toBe('hidden');
    await pressButton(page, 'This picture was made by an AI.');
    await pressButton(page, 'Show');
    await expect.poll(state).toBe('shown-by-person');
    await storeSettings(extension, { originPolicy: 'mark' });
    await expect.poll(state).toBe('shown');
  });

  test('costs no request: the file of an own image comes from the cache', async () => {
    site.page('/own/fresh', `<!doctype html><title>x</title><body>${imageOf('/a1111.png?fresh')}`);
    await open('/own/fresh');
    await expect.poll(async () => (await names()).join(), { timeout: 20_000 }).toContain('AI-made');
    expect(site.requests.filter((request) => request.endsWith('/a1111.png?fresh'))).toHaveLength(1);
  });

  test('can be read from the keyboard alone', async () => {
    await open('/far/a1111');
    await expect.poll(async () => (await names()).length).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => readDialog(page)).toContain('Where this picture comes from');
  });
});

test('a manifest on a server is never asked for, nor is anything else outside of the page', async () => {
  const site = await openTestSite();
  const folder = mkdtempSync(join(tmpdir(), 'safer-spaces-net-'));
  const log = join(folder, 'net.json');
  const { signed, plain } = await originPictures();
  const address = site.at('leak.test', '/remote.c2pa');
  const packet = xmpPacket(`xmlns:dcterms="http://purl.org/dc/terms/" dcterms:provenance="${address}"`);
  const remote = internationalTextChunk('XML:com.adobe.xmp', packet);
  site.route('/signed.png', answerCached(withChunks(signed ?? plain ?? new Uint8Array(), [remote])));
  site.page('/', `<!doctype html><body>${imageOf(site.at('b.test', '/signed.png'))}`);
  const extension = await openWithExtension({ extraArgs: [`--log-net-log=${log}`] });
  try {
    const page = await extension.context.newPage();
    await page.goto(site.at('a.test', '/'));
    const names = async () => (await findButtons(page)).map(({ name }) => name).join();
    await expect.poll(names, { timeout: 20_000 }).toContain('from Content Credentials');
  } finally {
    await extension.close();
    await site.close();
  }
  const hosts = new Set(askedHosts(JSON.parse(readFileSync(log, 'utf8'))));
  rmSync(folder, { recursive: true });
  expect([...hosts].sort()).toEqual(['a.test', 'b.test']); // the page's icon, and the picture
  expect(site.requests.filter((request) => request.startsWith('leak.test'))).toEqual([]);
});

/** Hosts that a page or the extension asked for. What the browser asks for on its own account has no origin as initiator. */
function askedHosts({
  events,
}: {
  events: { params?: { url?: string; initiator?: string } }[];
}): readonly string[] {
  return events.flatMap(({ params }) => {
    const isAsked = params?.url && /^(https?|chrome-extension):/.test(params.initiator ?? '');
    return isAsked && params.url ? [new URL(params.url).hostname] : [];
  });
}
