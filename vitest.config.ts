import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Real files, scrypt and two cores: generous, so that a slow machine is not a failing one.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    // No test changes what another one imports: the core is loaded once for all files of a worker.
    isolate: false,
  },
})
