import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedExtension } from '../../scripts/start/launch-with-extension.ts';
import { recordFrames } from './harness/frame-recorder.ts';
import { openWithExtension } from './harness/open-browser.ts';
import { showsPattern } from './harness/picture-boxes.ts';
import { safeImage, safeSight, safeStyle, unsafeStyle } from './harness/test-images.ts';
import { answerFile, openTestSite, type TestSite } from './harness/test-site.ts';
import { becomesVisible } from './harness/visit.ts';
import { waitForVerdicts } from './harness/wait-for-verdicts.ts';

describe('a page under the extension', () => {
  let site: TestSite;
  let extension: LaunchedExtension;
  let page: Page;

  beforeAll(async () => {
    site = await openTestSite();
    site.page(
      '/',
      `<!doctype html><body><img src="/porn_2.png" alt="one" class="page" style="${unsafeStyle}">${safeImage}
        <img src="${site.at('b.test', '/neutral_1.png')}" width="50" height="50">`,
    );
    extension = await openWithExtension();
    page = await extension.context.newPage();
    await page.goto(site.at('a.test', '/'));
    await waitForVerdicts(extension.serviceWorker, page, { count: 3 });
  });

  afterAll(async () => {
    await extension?.close();
    await site?.close();
  });

  test('keeps its images: one attribute more, and nothing else changed', async () => {
    const attributes = await page.evaluate(() => document.querySelector('img')?.getAttributeNames());
    expect(attributes).toHaveLength(5);
    expect(attributes?.slice(0, 4)).toEqual(['src', 'alt', 'class', 'style']);
    expect(attributes?.[4]).toMatch(/^[a-z]{12}$/);
  });

  test('sees another name of that attribute on each visit', async () => {
    const nameOnPage = (visited: Page) =>
      visited.evaluate(() => document.querySelector('img')?.getAttributeNames().at(-1));
    const other = await extension.context.newPage();
    await other.goto(site.at('a.test', '/'));
    await waitForVerdicts(extension.serviceWorker, other, { count: 3 });
    expect(await nameOnPage(other)).not.toBe(await nameOnPage(page));
    await other.close();
  });

  test('gets no global of the extension', async () => {
    const found = await page.evaluate(() =>
      Object.getOwnPropertyNames(window).filter((name) => /safer|spaces/i.test(name)),
    );
    expect(found).toEqual([]);
  });

  test('cannot load a file of the extension', async () => {
    const loads = await page.evaluate(async (id) => {
      const addresses = ['manifest.json', 'icons/icon-16.png', 'src/content/main.iife.js'];
      const tries = addresses.map((path) => fetch(`chrome-extension://${id}/${path}`).then(() => path));
      return (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled').length;
    }, extension.extensionId);
    expect(loads).toBe(0);
  });

  test('is asked for its own pictures once and for those of other sites twice', () => {
    const count = (start: string) => site.requests.filter((request) => request.startsWith(start)).length;
    // Two visits of two tests above.
    expect(count('a.test/porn_2.png')).toBe(2);
    expect(count('b.test/neutral_1.png')).toBe(4);
  });

  test('keeps its transitions, and is told when they end', async () => {
    const html = `<!doctype html><style>#slide { transition: transform .2s; background: url(/neutral_1.png) }</style>
      <div id="slide" style="${safeStyle}"></div>`;
    site.page('/slide', html);
    const slides = await extension.context.newPage();
    await slides.goto(site.at('a.test', '/slide'));
    await waitForVerdicts(extension.serviceWorker, slides, { count: 1 });
    expect(await becomesVisible(slides, safeSight)).toBe(true);
    const told = await slides.evaluate(async () => {
      const slide = document.querySelector<HTMLElement>('#slide');
      // Ours come back with the second frame after it is shown.
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      const names: string[] = [];
      for (const name of ['transitionrun', 'transitionend', 'transitioncancel'] as const) {
        slide?.addEventListener(name, ({ propertyName }) => names.push(`${name} ${propertyName}`));
      }
      const ended = new Promise((resolve) => slide?.addEventListener('transitionend', resolve));
      if (slide) slide.style.transform = 'translateY(300px)';
      await ended;
      return names;
    });
    expect(told).toEqual(['transitionrun transform', 'transitionend transform']);
    await slides.close();
  });

  test('is not shifted by what is covered, judged and shown', async () => {
    const html = `<!doctype html><style>#hero { background: url(/neutral_1.png); padding: 40px }
      h1::before { content: url(/neutral_1.png?before) } li { list-style: square }</style>
      <div id="hero"><h1>Heading</h1><ul><li>one</li></ul></div><img src="/neutral_1.png?img" width="80" height="80">
      <input type="image" src="/neutral_1.png?input" width="80" height="80"><canvas width="80" height="80"></canvas>
      <p>The end.</p>
      <script>addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame((nowMs) => {
        document.body.dataset.loadedMs = nowMs })))</script>`;
    site.page('/shifts', html);
    const shifting = await extension.context.newPage();
    await shifting.goto(site.at('a.test', '/shifts'));
    await waitForVerdicts(extension.serviceWorker, shifting, { count: 4 });
    const score = await shifting.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            type Shift = PerformanceEntry & { readonly value: number };
            // The picture of the heading has no size before it is loaded: until then the page shifts by itself.
            const loadedMs = Number(document.body.dataset.loadedMs);
            if (Number.isNaN(loadedMs)) resolve(Number.NaN);
            const ours = list.getEntries().filter(({ startTime }) => startTime > loadedMs);
            resolve(ours.reduce((sum, entry) => sum + (entry as Shift).value, 0));
          }).observe({ type: 'layout-shift', buffered: true });
          // Without a shift there is no entry to wait for: two frames later there would have been one.
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0, 0)));
        }),
    );
    expect(score).toBe(0);
    await shifting.close();
  });

  test('is brought to life by a framework on the very nodes that the server sent', async () => {
    const module = readFileSync('node_modules/preact/dist/preact.mjs');
    site.route('/preact.js', answerFile('text/javascript', module));
    site.page(
      '/hydrated',
      `<!doctype html><body><main id="app"><div class="card" style="background:url(/neutral_1.png)"><img
        src="/porn_2.png" width="100" height="100"><button>0</button><canvas width="50" height="50"></canvas></div></main>
      <script type="module">import { h, hydrate, render } from '/preact.js';
        const before = [...app.querySelectorAll('*')];
        const view = (count) => h('div', { class: 'card', style: 'background:url(/neutral_1.png)' },
          h('img', { src: '/porn_2.png', width: 100, height: 100 }),
          h('button', { onClick: () => render(view(count + 1), app) }, String(count)), h('canvas', { width: 50, height: 50 }));
        addEventListener('load', () => setTimeout(() => {
          hydrate(view(0), app);
          globalThis.areSame = () => [...app.querySelectorAll('*')].every((node, index) => node === before[index]);
        }, 800));
      </script>`,
    );
    const hydrated = await extension.context.newPage();
    const problems: string[] = [];
    hydrated.on('console', (message) => problems.push(message.text()));
    hydrated.on('pageerror', (error) => problems.push(String(error)));
    await hydrated.goto(site.at('a.test', '/hydrated'));
    await hydrated.waitForFunction('globalThis.areSame');
    await waitForVerdicts(extension.serviceWorker, hydrated, { count: 2 });
    await hydrated.click('button');
    await hydrated.click('button');
    expect(await hydrated.textContent('button')).toBe('2');
    expect(await hydrated.evaluate('areSame()')).toBe(true);
    const items = await waitForVerdicts(extension.serviceWorker, hydrated, { count: 2 });
    expect(items.map(({ state }) => state).filter((state) => state !== 'left-alone')).toEqual([
      'veiled',
      'shown',
    ]);
    expect(problems).toEqual([]);
    await hydrated.close();
  });

  test('keeps its forms and what is dragged while a picture is covered', async () => {
    site.page(
      '/form',
      `<!doctype html><form action="/sent"><input name="word"><input type="image" id="send" src="/porn_2.png"
        style="${unsafeStyle}"></form><div id="drop" style="${safeStyle};background:url(/neutral_1.png)">drop</div>
        <b id="drag" draggable="true" style="position:absolute;top:320px">drag</b><script>
        drag.ondragstart = ({ dataTransfer }) => dataTransfer.setData('text/plain', 'moved');
        drop.ondragover = (event) => event.preventDefault();
        drop.ondrop = ({ dataTransfer }) => { drop.textContent = dataTransfer.getData('text/plain') };</script>`,
    );
    site.page('/sent', '<!doctype html>sent');
    const form = await extension.context.newPage();
    await form.goto(site.at('a.test', '/form'));
    await waitForVerdicts(extension.serviceWorker, form, { count: 2 });
    await form.dragAndDrop('#drag', '#drop');
    expect(await form.textContent('#drop')).toBe('moved');
    await form.fill('input[name=word]', 'hello');
    await form.press('input[name=word]', 'Enter');
    await form.waitForURL('**/sent?word=hello**');
    await form.close();
  });

  test('can be read while the picture behind its text is judged, and when that stays covered', async () => {
    site.page(
      '/hero',
      `<!doctype html><body style="background:white"><h1 id="hero" style="color:white;background-image:url(/porn_2.png)">
        Welcome</h1><h2 id="plain" style="color:white;background:#123 url(/porn_2.png?2)">Own colour</h2>`,
    );
    const hero = await extension.context.newPage();
    await hero.goto(site.at('a.test', '/hero'));
    await waitForVerdicts(extension.serviceWorker, hero, { count: 2 });
    const colours = await hero.evaluate(() =>
      ['#hero', '#plain'].map((name) => {
        const element = document.querySelector(name);
        return element && getComputedStyle(element).backgroundColor;
      }),
    );
    expect(colours).toEqual(['rgb(43, 47, 54)', 'rgb(17, 34, 51)']);
    await hero.close();
  });

  test('does not blink when it sets the same address again', async () => {
    expect(await becomesVisible(page, safeSight)).toBe(true);
    const recorder = await recordFrames(page);
    for (let round = 0; round < 5; round++) {
      await page.evaluate(() => {
        const image = document.querySelectorAll('img')[1];
        if (image) image.setAttribute('src', image.getAttribute('src') ?? '');
      });
      await page.screenshot();
    }
    const frames = await recorder.stop();
    const shown = frames.filter((frame) => showsPattern(frame, safeSight.name, safeSight.box));
    expect(frames.length).toBeGreaterThan(0);
    expect(shown.length).toBe(frames.length);
  });
});
