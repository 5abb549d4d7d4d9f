import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encodePng } from '../../../scripts/pictures/encode-png.ts';
import { isPatternName, type PatternName, renderPattern } from '../../fixtures/render-pattern.ts';

/** Answers one request. Returning nothing means that `response` was or will be ended. */
export type Route = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export type TestSite = {
  /** Address of a path on a host of this site, such as `a.test`. */
  at(host: string, path: string): string;
  /** Adds or replaces the answer to a path (without its query). */
  route(path: string, route: Route): void;
  /** Adds a page. */
  page(path: string, html: string): void;
  /** Requests so far, as host and path with query. */
  readonly requests: readonly string[];
  close(): Promise<void>;
};

const pictures = new Map<string, Buffer>();

/** A pattern as a PNG file; rendered once. */
export function patternPng(name: PatternName, edgePx = 256): Buffer {
  const key = `${name} ${edgePx}`;
  const known = pictures.get(key) ?? encodePng(renderPattern(name, edgePx));
  pictures.set(key, known);
  return known;
}

/**
 * A web site on loopback. Every pattern is at `/<name>.png` on every host, uncached, so that each test's
 * requests are its own; `*.test` leads here by the browser's own resolver rule.
 */
export async function openTestSite(): Promise<TestSite> {
  const routes = new Map<string, Route>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://a.test');
    requests.push(`${request.headers.host?.split(':')[0]}${request.url}`);
    const route = routes.get(pathname) ?? answerPattern(pathname);
    void (route ?? answerNothing)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is one
  return {
    at: (host, path) => `http://${host}:${port}${path}`,
    route: (path, route) => routes.set(path, route),
    page: (path, html) => routes.set(path, answerHtml(html)),
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export function answerHtml(html: string): Route {
  return (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  };
}

/** A file with a content type. */
export function answerFile(contentType: string, body: Uint8Array): Route {
  return (_, response) => {
    response.setHeader('content-type', contentType);
    response.setHeader('cache-control', 'no-store');
    response.end(body);
  };
}

/** A PNG file as most servers send them: the browser may keep it. */
export function answerCached(body: Uint8Array): Route {
  return (_, response) => {
    response.setHeader('content-type', 'image/png');
    response.setHeader('cache-control', 'max-age=600');
    response.end(body);
  };
}

/** A file of which a browser may ask for parts, as it does to seek in a video. */
export function answerRanges(contentType: string, body: Uint8Array): Route {
  return (request, response) => {
    response.setHeader('content-type', contentType);
    response.setHeader('cache-control', 'no-store');
    response.setHeader('accept-ranges', 'bytes');
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    if (!range) return void response.end(body);
    const first = Number(range[1]);
    const last = range[2] ? Math.min(Number(range[2]), body.length - 1) : body.length - 1;
    response.statusCode = 206;
    response.setHeader('content-range', `bytes ${first}-${last}/${body.length}`);
    response.end(body.subarray(first, last + 1));
  };
}

function answerPattern(pathname: string): Route | undefined {
  const name = /^\/(\w+)\.png$/.exec(pathname)?.[1];
  if (name === undefined || !isPatternName(name)) return undefined;
  return answerFile('image/png', patternPng(name));
}

function answerNothing(_: IncomingMessage, response: ServerResponse): void {
  response.statusCode = 404;
  response.end('not here');
}
