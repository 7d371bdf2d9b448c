import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/conformance/**', 'node_modules/**'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
