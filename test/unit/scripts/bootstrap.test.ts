import { describe, expect, it } from 'vitest';
import { isInstalled, isSince } from '../../../scripts/bootstrap.mjs';

const locked = {
  packages: {
    '': { version: '0.0.0' },
    'node_modules/vite': { version: '8.3.8' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  },
};

describe('isInstalled', () => {
  it.each([
    ['accepts the locked versions', { 'node_modules/vite': { version: '8.3.8' } }, true],
    ['asks for a missing package', {}, false],
    ['asks for another version than the installed one', { 'node_modules/vite': { version: '8.3.7' } }, false],
    [
      'asks for another version of an optional package',
      { 'node_modules/vite': { version: '8.3.8' }, 'node_modules/fsevents': { version: '2.3.2' } },
      false,
    ],
  ])('%s', (_, packages, expected) => {
    expect(isInstalled(locked, { packages })).toBe(expected);
  });
});

describe('isSince', () => {
  it.each([
    ['Mozilla Firefox 153.8.0esr', true],
    ['Mozilla Firefox 154.0', true],
    ['Mozilla Firefox 140.12.0esr', false],
    ['Chromium 1530.0.7871.100 built on Debian GNU/Linux 12 (bookworm)', true],
    ['', false],
    ['Command requires the chromium snap to be installed.', false],
  ])('reads the version out of “%s”', (version, expected) => {
    expect(isSince(153, version)).toBe(expected);
  });
});
