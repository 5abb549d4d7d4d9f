import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../../scripts/bootstrap.mjs';

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
