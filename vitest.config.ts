import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const everywhere = {
  environment: 'node' as const,
  testTimeout: 20_000,
  // The `electron` package downloads a program when it is required; the tests have a stand-in of the module.
  alias: { electron: fileURLToPath(new URL('test/main/electron/stand-in.ts', import.meta.url)) },
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...everywhere,
          name: 'unit',
          pool: 'threads',
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/e2e/**',
            'test/crash/**',
            'test/campaign/**',
            'test/conformance/**',
            'test/renderer/**',
            'node_modules/**',
          ],
          // One world for all files of a worker: the sources keep no state of their own, and loading them (zod, pdf-lib,
          // fontkit) anew for each file costs more than the tests.
          isolate: false,
        },
      },
      {
        test: {
          ...everywhere,
          name: 'window',
          pool: 'threads',
          // Each file in a world of its own: Dexie takes the IndexedDB that is there when it is loaded.
          include: ['test/renderer/**/*.test.ts', 'test/renderer/**/*.test.tsx'],
        },
      },
      {
        test: {
          ...everywhere,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...everywhere,
          name: 'crash',
          include: ['test/crash/**/*.test.ts', 'test/campaign/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
