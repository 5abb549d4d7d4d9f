import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{unit,golden}/**/*.test.{ts,tsx}', 'test/*.test.ts'],
          // One process for all: starting sixty took five times as long as the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'models',
          include: ['test/{models,corpus}/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // One browser at a time: frames are recorded, and two cores are soon busy.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A service worker that is started on a busy machine answers after seconds.
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          include: ['test/firefox/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Beside other work a fresh Firefox takes its time for the first pictures.
          expect: { poll: { timeout: 40_000 } },
        },
      },
    ],
  },
});
