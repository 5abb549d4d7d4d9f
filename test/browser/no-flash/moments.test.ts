import type { Page } from 'playwright';
import { encodePng } from '../../../scripts/pictures/encode-png.ts';
import { renderPattern } from '../../fixtures/render-pattern.ts';
import { describeNoFlash, type NoFlashCase } from '../harness/no-flash-cases.ts';
import { safeImage, safeStyle, unsafeStyle } from '../harness/test-images.ts';
import { answerFile, patternPng } from '../harness/test-site.ts';

/** A safe picture of another shape than the unsafe one. */
const wide = encodePng({
  widthPx: 256,
  heightPx: 200,
  rgba: renderPattern('neutral_1', 256).rgba.slice(0, 4 * 256 * 200),
});

const swapImage = `<img id="swap" src="/neutral_1.png" style="${unsafeStyle}">`;

const cases: readonly NoFlashCase[] = [
  {
    name: 'covers the middle of a carousel that goes from safe to unsafe to safe',
    body: () => `${safeImage}${swapImage}`,
    act: async (page) => {
      for (const name of ['porn_2', 'neutral_1', 'porn_2']) {
        await imageIsShown(page, '/neutral_1');
        await page.evaluate(
          (next) => document.querySelector('#swap')?.setAttribute('src', `/${next}.png`),
          name,
        );
        await page.screenshot();
        if (name === 'porn_2') {
          await page.evaluate(() => document.querySelector('#swap')?.setAttribute('src', '/neutral_1.png'));
        }
      }
      await page.evaluate(() => document.querySelector('#swap')?.setAttribute('src', '/porn_2.png'));
    },
  },
  {
    name: 'covers nodes that a feed uses again for other pictures',
    body: () => `${safeImage}<div id="feed">${swapImage}</div>`,
    act: async (page) => {
      await imageIsShown(page, '/neutral_1');
      await page.evaluate(() => {
        const swap = document.querySelector<HTMLImageElement>('#swap');
        swap?.remove();
        if (swap) swap.src = '/porn_2.png';
        if (swap) document.body.append(swap);
      });
    },
  },
  {
    name: 'covers what a page writes anew while its first pictures are judged',
    body: () => `${safeImage}<script>for (const delay of [20, 60, 120, 250]) setTimeout(() => {
      document.body.innerHTML = \`<img src="/porn_2.png?\${delay}" style="${unsafeStyle}">
        <img src="/neutral_1.png" style="${safeStyle}">\`; history.pushState({}, '', '?' + delay);
    }, delay)</script>`,
  },
  {
    name: 'covers images among thousands of nodes a second',
    body: () => `${safeImage}<div id="rain"></div><script>
      let count = 0; const timer = setInterval(() => {
        for (let each = 0; each < 500; each++) rain.append(Object.assign(document.createElement('i'), { className: 'r' }));
        if (count === 8) document.body.insertAdjacentHTML('beforeend', '<img src="/porn_2.png" style="${unsafeStyle}">');
        if (++count > 20) clearInterval(timer);
      }, 100)</script>`,
  },
  {
    name: 'covers an image that answers after ten seconds',
    body: (site) => {
      site.route('/late.png', (request, response) => {
        setTimeout(() => answerFile('image/png', patternPng('porn_2'))(request, response), 10_000);
      });
      return `${safeImage}<img src="/late.png" style="${unsafeStyle}">`;
    },
  },
  {
    name: 'covers an image whose address can be asked for once',
    body: (site) => {
      const asked = new Map<string, number>();
      site.route('/once.png', (request, response) => {
        const count = (asked.get(request.headers['user-agent'] ?? '') ?? 0) + 1;
        asked.set(request.headers['user-agent'] ?? '', count);
        // The visits without and with the extension ask once each.
        if (count > 2) return void response.writeHead(410).end();
        return answerFile('image/png', patternPng('porn_2'))(request, response);
      });
      return `${safeImage}<img src="/once.png" style="${unsafeStyle}">`;
    },
  },
  {
    name: 'covers an image of another site whose second answer is a picture of another shape',
    body: (site) => {
      site.route('/other.png', (request, response) => {
        const name =
          request.headers['sec-fetch-site'] === 'none' || !request.headers.referer ? 'neutral_1' : 'porn_2';
        return answerFile('image/png', name === 'porn_2' ? patternPng(name) : wide)(request, response);
      });
      return `${safeImage}<img src="${site.at('b.test', '/other.png')}" style="${unsafeStyle}">`;
    },
  },
  {
    name: 'misses an image of another site whose second answer is a safe picture of the same shape',
    knownLimit:
      'only the server knows what it sent to whom, and a page may not read what it shows of another site',
    body: (site) => {
      site.route('/cloaked.png', (request, response) => {
        return answerFile('image/png', patternPng(request.headers.referer ? 'porn_2' : 'neutral_1'))(
          request,
          response,
        );
      });
      return `${safeImage}<img src="${site.at('b.test', '/cloaked.png')}" style="${unsafeStyle}">`;
    },
  },
  {
    name: 'misses a picture that is made of coloured boxes',
    knownLimit: 'every page is made of such boxes',
    body: (site) => {
      const { rgba } = renderPattern('porn_2', 256);
      const shadows: string[] = [];
      for (let y = 0; y < 64; y++) {
        for (let x = 0; x < 64; x++) {
          const at = 4 * (256 * (4 * y + 2) + 4 * x + 2);
          shadows.push(`${4 * x}px ${4 * y}px rgb(${rgba.slice(at, at + 3).join()})`);
        }
      }
      site.route(
        '/boxes.css',
        answerFile('text/css', Buffer.from(`#boxes { box-shadow: ${shadows.join()} }`)),
      );
      return `${safeImage}<link rel="stylesheet" href="/boxes.css">
        <div id="boxes" style="position:absolute;left:20px;top:20px;width:4px;height:4px"></div>`;
    },
    count: 1,
  },
  {
    name: 'covers images in what is printed',
    body: () => `${safeImage}<style>#swap { display: none } @media print { #swap { display: block !important } }</style>
      <img id="swap" src="/porn_2.png" style="${unsafeStyle}">`,
    act: (page) => page.emulateMedia({ media: 'print' }),
  },
  {
    name: 'covers images while a view transition moves them',
    body: () => `${safeImage}${swapImage}`,
    act: async (page) => {
      await imageIsShown(page, '/neutral_1');
      await page.evaluate(
        () =>
          document.startViewTransition?.(() => {
            document.querySelector('#swap')?.setAttribute('src', '/porn_2.png');
          }).finished,
      );
    },
  },
  {
    name: 'covers an image that goes to full screen or into the top layer',
    body: () => `${safeImage}<div id="pop" popover style="${unsafeStyle};padding:0">
      <img src="/porn_2.png" width="256" height="256"></div><script>pop.showPopover()</script>`,
  },
  {
    name: 'covers images inside <template> and <noscript> once they come out',
    body: () => `${safeImage}<template id="stock"><img src="/porn_2.png" style="${unsafeStyle}"></template>
      <noscript id="no"><img src="/porn_2.png?no" style="${unsafeStyle}"></noscript><script>setTimeout(() => {
        document.body.append(stock.content.cloneNode(true));
        document.body.insertAdjacentHTML('beforeend', no.textContent);
      }, 300)</script>`,
    count: 3,
  },
];

describeNoFlash('moments in the life of a page', cases);

/** Waits until the image that will change shows its safe picture, with the extension or without. */
async function imageIsShown(page: Page, address: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const image = document.querySelector<HTMLImageElement>('#swap');
    return (
      image?.complete && image.currentSrc.includes(wanted) && getComputedStyle(image).visibility === 'visible'
    );
  }, address);
}
