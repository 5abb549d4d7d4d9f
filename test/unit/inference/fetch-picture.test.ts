import { afterEach, describe, expect, test, vi } from 'vitest';
import { maxPictureBytes } from '../../../src/core/image/limits.ts';
import { fetchPicture } from '../../../src/inference/fetch-picture.ts';

afterEach(() => void vi.unstubAllGlobals());

const url = 'https://cdn.example/a.png';
const signal = new AbortController().signal;
const picture = () => new Response(new Uint8Array([1, 2, 3]), { headers: { 'content-type': 'image/png' } });
const page = () => new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } });
const status = (code: number) => () => new Response('', { status: code });

/** A server that answers in this order. @returns the cookies policy of each request. */
function serve(...answers: readonly (() => Response)[]) {
  const waiting = [...answers];
  const credentials: (RequestCredentials | undefined)[] = [];
  vi.stubGlobal('fetch', async (_url: string, options: RequestInit) => {
    credentials.push(options.credentials);
    const answer = waiting.shift();
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
  return credentials;
}

test('a picture is requested once, without cookies', async () => {
  const credentials = serve(picture);
  expect(await fetchPicture(url, signal)).toEqual(new Uint8Array([1, 2, 3]));
  expect(credentials).toEqual(['omit']);
});

describe('cookies are sent only where', () => {
  test.each([
    ['a server refuses the unknown', status(401)],
    ['a server forbids the unknown', status(403)],
    ['a server denies that there is anything', status(404)],
    ['a sign-in page comes instead', page],
  ])('%s', async (_, refusal) => {
    const credentials = serve(refusal, picture);
    expect(await fetchPicture(url, signal)).toEqual(new Uint8Array([1, 2, 3]));
    expect(credentials).toEqual(['omit', 'include']);
  });

  test.each([
    ['an error of the server', status(500), { kind: 'fetch-failed', httpStatus: 500 }],
    ['a picture that is gone', status(410), { kind: 'fetch-failed', httpStatus: 410 }],
  ])('and not after %s', async (_, answer, failure) => {
    const credentials = serve(answer, picture);
    expect(await fetchPicture(url, signal)).toEqual(failure);
    expect(credentials).toEqual(['omit']);
  });
});

test('a picture refused with cookies too has failed with what the server said then', async () => {
  serve(status(401), status(403));
  expect(await fetchPicture(url, signal)).toEqual({ kind: 'fetch-failed', httpStatus: 403 });
});

test('no answer is a failure without a status', async () => {
  serve();
  expect(await fetchPicture(url, signal)).toEqual({ kind: 'fetch-failed', httpStatus: 0 });
});

test('a picture that nobody waits for any more is not waited for', async () => {
  const leaving = new AbortController();
  vi.stubGlobal('fetch', async (_url: string, { signal: asked }: { signal: AbortSignal }) => {
    leaving.abort();
    asked.throwIfAborted();
  });
  expect(await fetchPicture(url, leaving.signal)).toEqual({ kind: 'fetch-failed', httpStatus: 0 });
});

test('a file without an end is given up at the limit', async () => {
  const chunk = new Uint8Array(1024 * 1024);
  let sentBytes = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      sentBytes += chunk.length;
      controller.enqueue(chunk);
    },
  });
  serve(() => new Response(endless));
  expect(await fetchPicture(url, signal)).toEqual({ kind: 'too-large' });
  expect(sentBytes).toBeLessThan(maxPictureBytes + 5 * chunk.length);
});
