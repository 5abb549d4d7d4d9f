import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DemoOrigins, generateBatch, hubPage, lookSheet, spacePage, spaceScript } from './demo-pages.ts';
import { createPaintedPictures, demoPictures, isDemoPictureName } from './demo-pictures.ts';

export type DemoSpace = {
  /** Address of the outer page. */
  readonly pageUrl: string;
  readonly close: () => Promise<void>;
};

type Answer = { readonly type: string; readonly body: string | Buffer; readonly afterMs?: number };

const spaceHost = 'paper-cut-studio.localhost';

/** How long the picture takes that shows what a slow one looks like. */
const slowPictureMs = 2000;

/**
 * Paints the demo's pictures and serves the demo on a free loopback port, under three names, so that the hub,
 * the app in its frame and some of the pictures have three origins. Browsers lead every *.localhost name here.
 */
export async function serveDemoSpace(): Promise<DemoSpace> {
  const script = await spaceScript();
  const picture = createPaintedPictures();
  for (const name of Object.keys(demoPictures)) if (isDemoPictureName(name)) picture(name, 512);
  let presses = 0;

  const answerTo = ({ pathname, hostname }: URL): Answer | undefined => {
    if (pathname.startsWith('/spaces/')) return { type: 'text/html', body: hubPage(origins) };
    switch (pathname) {
      case '/':
        return { type: 'text/html', body: hostname === spaceHost ? spacePage(origins) : hubPage(origins) };
      case '/look.css':
        return { type: 'text/css', body: lookSheet() };
      case '/space.js':
        return { type: 'text/javascript', body: script };
      case '/generate':
        return { type: 'application/json', body: JSON.stringify(generateBatch(presses++, origins)) };
      case '/slow/glade.png':
        return { type: 'image/png', body: picture('glade', 512), afterMs: slowPictureMs };
      default:
        return answerPicture(pathname);
    }
  };
  const answerPicture = (pathname: string): Answer | undefined => {
    const [, edgePx, name] = /^\/pictures\/(48|128|256|512)\/([\w-]+)\.png$/.exec(pathname) ?? [];
    if (name === undefined || !isDemoPictureName(name)) return undefined;
    return { type: 'image/png', body: picture(name, Number(edgePx)) };
  };

  const server = createServer((request, response) => {
    const answer = answerTo(new URL(request.url ?? '/', `http://${request.headers.host}`));
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader(
      'content-type',
      answer.type.startsWith('text/') ? `${answer.type}; charset=utf-8` : answer.type,
    );
    setTimeout(() => response.end(answer.body), answer.afterMs ?? 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is one
  const origins: DemoOrigins = {
    hub: `http://hub.localhost:${port}`,
    space: `http://${spaceHost}:${port}`,
    pictures: `http://pictures.localhost:${port}`,
  };
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { pageUrl: `${origins.hub}/spaces/paper-cut-studio`, close };
}
