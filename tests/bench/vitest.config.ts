import { defineConfig } from 'vitest/config'

/** Measurements, not tests: run by name, one at a time, on a machine that does nothing else. */
export default defineConfig({
  test: {
    include: ['tests/bench/*.bench.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
  },
})
