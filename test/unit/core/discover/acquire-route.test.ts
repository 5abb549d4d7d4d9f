import { expect, test } from 'vitest';
import { acquireRoute } from '../../../../src/core/discover/acquire-route.ts';

const page = { documentOrigin: 'https://space.example', isCorsRequest: false };

test.each([
  ['a picture of the page itself', { ...page, url: 'https://space.example/a.png' }, 'pixels'],
  ['a picture inside the address', { ...page, url: 'data:image/png;base64,AAAA' }, 'pixels'],
  ['a picture that the page made', { ...page, url: 'blob:https://space.example/1' }, 'pixels'],
  ['a picture of another site', { ...page, url: 'https://cdn.example/a.png' }, 'url'],
  [
    'a picture of another site asked for with CORS',
    { ...page, url: 'https://cdn.example/a.png', isCorsRequest: true },
    'pixels',
  ],
  ['a picture of another port', { ...page, url: 'https://space.example:8443/a.png' }, 'url'],
  ['a picture of another scheme', { ...page, url: 'http://space.example/a.png' }, 'url'],
  ['a host that only begins like the page', { ...page, url: 'https://space.example.evil/a.png' }, 'url'],
  [
    'a picture in an opaque frame',
    { ...page, documentOrigin: 'null', url: 'https://space.example/a.png' },
    'url',
  ],
  [
    'an address that begins like an opaque origin',
    { ...page, documentOrigin: 'null', url: 'null/a.png' },
    'url',
  ],
  [
    'a data: picture in an opaque frame',
    { ...page, documentOrigin: 'null', url: 'data:image/png,' },
    'pixels',
  ],
] as const)('reads %s the right way', (_, address, route) => {
  expect(acquireRoute(address)).toBe(route);
});
