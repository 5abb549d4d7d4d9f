import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { infotext } from '../fixtures/provenance/infotexts.ts';
import { pngChunk, pngFile, pngWithTexts, textChunk } from '../fixtures/provenance/png-file.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { openOwnPage } from './harness/own-pages.ts';
import { openRequestTrap, type RequestTrap } from './harness/request-trap.ts';

const corpus = '../shared/corpus/provenance';
const hasCorpus = existsSync(corpus);

/** What Chromium asks for by itself after it has started; no file of these tests names it. */
const ownRequests = ['accounts.google.com:443'];

describe('the inspect page', () => {
  let trap: RequestTrap;
  let extension: LaunchedExtension;
  let page: Page;

  beforeAll(async () => {
    trap = await openRequestTrap();
    extension = await openWithExtension({ extraArgs: trap.args });
  });

  afterAll(async () => {
    await extension?.close();
    await trap?.close();
  });

  beforeEach(async () => {
    page = await extension.context.newPage();
    await page.goto(`chrome-extension://${extension.extensionId}/src/ui/inspect/inspect.html`);
  });

  afterEach(() => page.close());

  /** Drops a file on the page, or pastes it. */
  async function give(way: 'drop' | 'paste', bytes: Uint8Array, name = 'boat.png'): Promise<void> {
    const base64 = Buffer.from(bytes).toString('base64');
    await page.evaluate(
      ([event, text, fileName]) => {
        const content = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([content], fileName));
        const made =
          event === 'drop'
            ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
        document.body.dispatchEvent(made);
      },
      [way, base64, name] as const,
    );
  }

  const verdict = () => page.locator('.inspect-verdict').textContent();

  test('says of a dropped A1111 picture that an AI made it, with what, and shows the prompt when asked', async () => {
    await give('drop', pngWithTexts({ parameters: infotext }));
    expect(await verdict()).toBe('An AI made this picture.');
    await page.getByText('AUTOMATIC1111').first().waitFor();
    await page.locator('.inspect-signs', { hasText: 'Strong infotext in a PNG text' }).waitFor();
    expect(await page.locator('.inspect-prompts p').first().isVisible()).toBe(false);
    await page.getByText('Show what the AI was asked for').click();
    await page.locator('.inspect-prompts p').first().waitFor();
  });

  test('reads a pasted file and a chosen one, too', async () => {
    await give('paste', pngWithTexts({ parameters: infotext }));
    expect(await verdict()).toBe('An AI made this picture.');
    await page
      .locator('.inspect input[type=file]')
      .first()
      .setInputFiles({
        name: 'plain.png',
        mimeType: 'image/png',
        buffer: Buffer.from(pngWithTexts({})),
      });
    await expect.poll(verdict).toContain('does not mean that it is real');
  });

  test.each([
    ['a plain picture', pngWithTexts({})],
    ['garbage', Uint8Array.from({ length: 5000 }, (_, index) => (index * 37) & 255)],
    ['nothing at all', new Uint8Array(0)],
  ])('never calls %s real', async (_, bytes) => {
    await give('drop', bytes, 'file.bin');
    expect(await verdict()).toContain('does not mean that it is real');
    await page.getByText('None. Most AI pictures').waitFor();
  });

  test('says of a broken signature that it does not fit', async () => {
    await give('drop', pngFile([pngChunk('caBX', new Uint8Array(64)), textChunk('parameters', infotext)]));
    expect(await verdict()).toBe('An AI made this picture.');
    await page.getByText('Does not fit: the file was changed').waitFor();
  });

  test('shows markup and marks of direction of a file as text', async () => {
    const words = 'sea <img src=x onerror="document.title=1"> \u202e\u2066';
    await give('drop', pngWithTexts({ invokeai_metadata: JSON.stringify({ positive_prompt: words }) }));
    expect(await verdict()).toBe('An AI made this picture.');
    expect(await page.locator('.inspect-prompts p').first().textContent()).toBe(words);
    expect(await page.locator('#inspect img').count()).toBe(0);
  });

  test('refuses more than 50 MB, and what is no file', async () => {
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(50 * 1024 * 1024 + 1)], 'large.png'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    });
    await page.getByText('larger than 50 MB').waitFor();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'a boat');
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    });
    await page.getByText('That was not a file').waitFor();
  });

  test('reads a file of 50 MB', async () => {
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(50 * 1024 * 1024)], 'large.png'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    });
    expect(await verdict()).toContain('does not mean that it is real');
  });

  test('copies everything as JSON', async () => {
    await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await give('drop', pngWithTexts({ parameters: infotext }));
    await page.getByRole('button', { name: 'Copy as JSON' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
    expect(copied).toMatchObject({
      file: 'boat.png',
      origin: { origin: 'ai-generated', decidedBy: 'infotext' },
    });
  });

  test.runIf(hasCorpus)(
    'verifies a real signer once a person has added the lists, and not before',
    async () => {
      const signed = readFileSync(`${corpus}/files/raw__openai_2_original.png`);
      await give('drop', signed);
      expect(await verdict()).toBe('An AI made this picture.');
      await page.getByText('the signer is not verified').waitFor();
      const options = await openOwnPage(extension, 'src/ui/options/options.html#origin');
      for (const name of [
        'C2PA-TRUST-LIST.pem',
        'C2PA-TSA-TRUST-LIST.pem',
        'itl_anchors.pem',
        'itl_allowed.pem',
        'itl_store.cfg',
      ]) {
        const buffer = readFileSync(`${corpus}/trust/${name}`);
        await options.getByLabel('Add a trust list').setInputFiles({ name, mimeType: 'text/plain', buffer });
        await options.getByRole('button', { name: `Remove ${name}` }).waitFor();
      }
      await options.close();
      await give('drop', signed);
      await page.getByText('the signer is on a trust list').waitFor();
    },
  );

  test.runIf(hasCorpus)('verifies NovelAI’s signature on the file’s own pixels', async () => {
    await give('drop', readFileSync(`${corpus}/files/novelai__sample-0316.png`));
    await page.getByText('novelai-signature').waitFor();
  });

  test('asks nobody, whatever a file names', async () => {
    // That the trap hears of a request at all.
    await page.evaluate(() => fetch('https://trap.test/').catch(() => undefined));
    expect(trap.requests).toContain('trap.test:443');
    const before = trap.requests.length;
    const files = hasCorpus
      ? [
          'c2pars__libpng-test_with_url.png',
          'c2pars__adobe_connected_identities.jpg',
          'caiex__cloudscape-ACA-Cr.jpeg',
        ]
      : [];
    const named = pngFile([
      textChunk('XML:com.adobe.xmp', '<x dcterms:provenance="https://trap.test/manifest"/>'),
      pngChunk('caBX', new Uint8Array(64)),
    ]);
    for (const bytes of [named, ...files.map((file) => readFileSync(`${corpus}/files/${file}`))]) {
      await give('drop', bytes);
      await page.locator('.inspect-verdict').waitFor();
      await page.reload();
    }
    expect(trap.requests.slice(before).filter((request) => !ownRequests.includes(request))).toEqual([]);
  });
});
