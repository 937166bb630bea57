import { defineConfig } from 'vitest/config'

/** `npm run train:confidence`: fits the weights of src/core/attribution/confidence-weights.ts. No part of the tests. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/bench/confidence/*.bench.ts'],
    testTimeout: 600_000,
    disableConsoleIntercept: true,
  },
})
