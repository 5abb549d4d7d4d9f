import { expect, it } from 'vitest';
import { hasDisplay } from '../../../../scripts/start/has-display.ts';

const cases = [
  { name: 'sees an X display', platform: 'linux', environment: { DISPLAY: ':0' }, expected: true },
  {
    name: 'sees a Wayland display',
    platform: 'linux',
    environment: { WAYLAND_DISPLAY: 'w' },
    expected: true,
  },
  { name: 'sees that a server has none', platform: 'linux', environment: { DISPLAY: '' }, expected: false },
  { name: 'takes a Mac for one with a display', platform: 'darwin', environment: {}, expected: true },
] as const;

it.each(cases)('$name', ({ platform, environment, expected }) => {
  expect(hasDisplay(platform, environment)).toBe(expected);
});
