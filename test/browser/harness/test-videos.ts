import { makeVideo, type Scene } from './make-video.ts';
import { openWithoutExtension } from './open-browser.ts';
import { answerRanges, openTestSite, type Route, type TestSite } from './test-site.ts';

/** The videos that tests play, by the name of their file. */
const scenes = {
  safe: [{ name: 'neutral_1', durationMs: 2000 }],
  unsafe: [{ name: 'porn_2', durationMs: 2000 }],
  turning: [
    { name: 'neutral_1', durationMs: 3000 },
    { name: 'porn_2', durationMs: 9000 },
  ],
} as const satisfies Record<string, readonly Scene[]>;

export type TestVideos = Readonly<Record<keyof typeof scenes, Uint8Array>>;

/** Makes the videos in a browser of their own. */
export async function makeTestVideos(): Promise<TestVideos> {
  const site = await openTestSite();
  const browser = await openWithoutExtension();
  try {
    const page = await browser.context.newPage();
    return {
      safe: await makeVideo(page, site, scenes.safe),
      unsafe: await makeVideo(page, site, scenes.unsafe),
      turning: await makeVideo(page, site, scenes.turning),
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Serves them at `/<name>.webm`, and at `/cors/<name>.webm` for every origin. */
export function serveVideos(site: TestSite, videos: TestVideos): void {
  for (const [name, bytes] of Object.entries(videos)) {
    const route = answerRanges('video/webm', bytes);
    site.route(`/${name}.webm`, route);
    site.route(`/cors/${name}.webm`, forEveryOrigin(route));
  }
}

function forEveryOrigin(route: Route): Route {
  return (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    return route(request, response);
  };
}
