import type { Page } from 'playwright';
import { beforeAll } from 'vitest';
import { describeNoFlash, type NoFlashCase } from '../harness/no-flash-cases.ts';
import { safeImage, safeStyle, unsafeStyle } from '../harness/test-images.ts';
import { answerRanges, type TestSite } from '../harness/test-site.ts';
import { makeTestVideos, serveVideos, type TestVideos } from '../harness/test-videos.ts';

let videos: TestVideos;
beforeAll(async () => {
  videos = await makeTestVideos();
});

const safeVideo = `<video src="/safe.webm" muted autoplay loop style="${safeStyle}"></video>`;

const cases: readonly NoFlashCase[] = [
  {
    name: 'covers the poster of a video that has not loaded',
    body: () => `<video poster="/porn_2.png" src="/safe.webm" preload="none" style="${unsafeStyle}"></video>
      <video poster="/neutral_1.png" src="/safe.webm" preload="none" style="${safeStyle}"></video>`,
  },
  {
    name: 'covers the poster of another site',
    body: (site) => `
      <video poster="${site.at('b.test', '/porn_2.png')}" preload="none" style="${unsafeStyle}"></video>
      <video poster="${site.at('b.test', '/neutral_1.png')}" preload="none" style="${safeStyle}"></video>`,
  },
  {
    name: 'covers a poster that changes from safe to unsafe',
    body: () =>
      `${safeImage}<video id="swap" poster="/neutral_1.png" preload="none" style="${unsafeStyle}"></video>`,
    act: async (page) => {
      await whenShown(page);
      await page.evaluate(() => document.querySelector('#swap')?.setAttribute('poster', '/porn_2.png'));
    },
  },
  {
    name: 'covers the first frame of a video that nobody has started',
    body: () => `<video src="/unsafe.webm" preload="auto" style="${unsafeStyle}"></video>
      <video src="/safe.webm" preload="auto" style="${safeStyle}"></video>`,
  },
  {
    name: 'covers a video that plays by itself, again and again',
    body: () => `<video src="/unsafe.webm" muted autoplay loop style="${unsafeStyle}"></video>${safeVideo}`,
  },
  {
    name: 'covers the frames behind a safe poster',
    body: () => `${safeImage}<video id="swap" poster="/neutral_1.png" src="/unsafe.webm" preload="none" muted
      style="${unsafeStyle}"></video>`,
    act: async (page) => {
      await whenShown(page);
      await play(page);
    },
  },
  {
    name: 'covers a video without a poster that loads when it is played',
    body: () => `${safeImage}<video id="swap" src="/unsafe.webm" preload="none" muted controls
      style="${unsafeStyle}"></video>`,
    act: async (page) => {
      await whenShown(page);
      await play(page);
    },
  },
  {
    name: 'covers what a script streams into a video',
    body: () => `${safeImage}<video id="swap" muted autoplay style="${unsafeStyle}"></video>
      <script>streamPicture('/porn_2.png').then((stream) => { swap.srcObject = stream; });
      ${streamPicture}</script>`,
  },
  {
    name: 'covers a video whose stream changes from safe to unsafe',
    body: () => `${safeImage}<video id="swap" muted autoplay style="${unsafeStyle}"></video>
      <script>streamPicture('/neutral_1.png').then((stream) => { swap.srcObject = stream; });
      ${streamPicture}</script>`,
    act: async (page) => {
      await whenPlaying(page);
      await page.evaluate(`streamPicture('/porn_2.png').then((stream) => { swap.srcObject = stream; })`);
    },
  },
  {
    name: 'covers a video whose src changes from safe to unsafe',
    body: () =>
      `${safeImage}<video id="swap" src="/safe.webm" muted autoplay loop style="${unsafeStyle}"></video>`,
    act: async (page) => {
      await whenPlaying(page);
      await page.evaluate(() => document.querySelector('#swap')?.setAttribute('src', '/unsafe.webm'));
    },
  },
  {
    name: 'covers a video whose source element changes',
    body: () => `${safeImage}<video id="swap" muted autoplay loop style="${unsafeStyle}">
      <source src="/safe.webm"></video>`,
    act: async (page) => {
      await whenPlaying(page);
      await page.evaluate(() => {
        const video = document.querySelector('video');
        video?.querySelector('source')?.setAttribute('src', '/unsafe.webm');
        video?.load();
      });
    },
  },
  {
    // A place that is in memory already may be painted sooner than covered: see video-turns.test.ts.
    name: 'covers the place to which a video is sent',
    body: () => `${safeImage}<video id="swap" preload="auto" style="${unsafeStyle}"></video><script>
      const media = new MediaSource(); swap.src = URL.createObjectURL(media);
      media.addEventListener('sourceopen', async () => {
        const buffer = media.addSourceBuffer('video/webm; codecs="vp8"');
        media.duration = 12;
        const bytes = new Uint8Array(await (await fetch('/turning.webm')).arrayBuffer());
        const clusters = Array.from(bytes.keys()).filter((at) =>
          [0x1f, 0x43, 0xb6, 0x75].every((byte, index) => bytes[at + index] === byte));
        buffer.appendBuffer(bytes.slice(0, clusters[3]));
        // As late as a server that is near answers.
        swap.addEventListener('seeking', () => setTimeout(() => buffer.appendBuffer(bytes.slice(clusters[3])), 100));
      })</script>`,
    act: async (page) => {
      await whenShown(page);
      await page.evaluate(() => {
        const video = document.querySelector('video');
        if (video) video.currentTime = 4.9;
      });
    },
  },
  {
    name: 'covers a video that is filled from a file in memory',
    body: () => `${safeImage}<video id="swap" muted autoplay loop style="${unsafeStyle}"></video><script>
      fetch('/unsafe.webm').then((answer) => answer.blob()).then((blob) => {
        swap.src = URL.createObjectURL(blob);
      })</script>`,
  },
  {
    name: 'covers a video that is fed by a script',
    body: () => `${safeImage}<video id="swap" muted autoplay style="${unsafeStyle}"></video><script>
      const media = new MediaSource(); swap.src = URL.createObjectURL(media);
      media.addEventListener('sourceopen', async () => {
        const buffer = media.addSourceBuffer('video/webm; codecs="vp8"');
        buffer.appendBuffer(await (await fetch('/unsafe.webm')).arrayBuffer());
      })</script>`,
  },
  {
    name: 'covers videos in shadow roots',
    body: () => `<script>for (const [name, style] of [['unsafe', '${unsafeStyle}'], ['safe', '${safeStyle}']]) {
      const host = document.createElement('div');
      host.attachShadow({mode: 'closed'}).innerHTML =
        '<video muted autoplay loop src="/' + name + '.webm" style="' + style + '"></video>';
      document.body.append(host);
    }</script>`,
  },
  {
    name: 'covers videos in a frame',
    body: () => `<iframe style="position:absolute;left:0;top:0;width:700px;height:400px;border:0" srcdoc='
      <body style="margin:0"><video muted autoplay loop src="/unsafe.webm" style="${unsafeStyle}"></video>
      ${safeVideo}'></iframe>`,
  },
  {
    name: 'covers a video that has played before it was added',
    body: () => `${safeImage}<script>
      const video = document.createElement('video'); video.muted = true; video.loop = true;
      video.style = '${unsafeStyle}'; video.src = '/unsafe.webm';
      video.play().then(() => document.body.append(video)).then(() => video.play());</script>`,
  },
  {
    name: 'covers a safe video that is taken out, filled anew and added again',
    body: () =>
      `${safeImage}<video id="swap" src="/turning.webm" preload="auto" style="${unsafeStyle}"></video>`,
    act: async (page) => {
      await whenShown(page);
      await page.evaluate(async () => {
        const video = document.querySelector('video') as HTMLVideoElement; // the page has one
        video.remove();
        // As long as the page without it is not painted, the browser goes on showing what the video plays.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        video.currentTime = 4.9;
        await new Promise((resolve) => video.addEventListener('seeked', resolve));
        document.body.append(video);
      });
    },
  },
  {
    name: 'covers videos of another site that it lets us read',
    body: (site) => `<video crossorigin muted autoplay loop src="${site.at('b.test', '/cors/unsafe.webm')}"
      style="${unsafeStyle}"></video><video crossorigin muted autoplay loop
      src="${site.at('b.test', '/cors/safe.webm')}" style="${safeStyle}"></video>`,
  },
  {
    name: 'covers videos of another site that only the extension may read',
    body: (site) => `<video muted autoplay loop src="${site.at('b.test', '/unsafe.webm')}"
      style="${unsafeStyle}"></video><video muted autoplay loop src="${site.at('b.test', '/safe.webm')}"
      style="${safeStyle}"></video>`,
  },
  {
    name: 'covers a video of another site that nobody else gets',
    body: (site) => {
      const answer = answerRanges('video/webm', videos.unsafe);
      site.route('/once.webm', (request, response) => {
        // Our own page asks with CORS, which tells its origin; the page's video does not.
        if (request.headers.origin === undefined) return answer(request, response);
        response.writeHead(403).end();
      });
      return `${safeImage}<video muted autoplay loop src="${site.at('b.test', '/once.webm')}"
        style="${unsafeStyle}"></video>`;
    },
  },
];

describeNoFlash(
  'videos that never flash',
  cases.map((one) => ({
    ...one,
    body: (site: TestSite) => {
      serveVideos(site, videos);
      return one.body(site);
    },
  })),
);

/** Defines `streamPicture` in a page: a stream of one picture, painted anew each frame. */
const streamPicture = `async function streamPicture(address) {
  const image = new Image(); image.src = address; await image.decode();
  const canvas = document.createElement('canvas'); canvas.width = canvas.height = 256;
  const context = canvas.getContext('2d');
  const paint = () => { context.drawImage(image, 0, 0); requestAnimationFrame(paint); };
  paint();
  return canvas.captureStream(25);
}`;

/** Waits until the video, or its poster, can be seen, with the extension or without. */
async function whenShown(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const video = document.querySelector<HTMLVideoElement>('#swap');
    if (!video || getComputedStyle(video).opacity !== '1') return false;
    return video.preload === 'none' || (video.readyState >= 2 && getComputedStyle(video).filter === 'none');
  });
}

async function whenPlaying(page: Page): Promise<void> {
  await whenShown(page);
  await page.waitForFunction(
    () => (document.querySelector<HTMLVideoElement>('#swap')?.currentTime ?? 0) > 0.2,
  );
}

function play(page: Page): Promise<void> {
  return page.evaluate(() =>
    document
      .querySelector<HTMLVideoElement>('#swap')
      ?.play()
      .catch(() => undefined),
  );
}
