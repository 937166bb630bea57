import { defineConfig } from 'vitest/config'

/** `npm run bench:attribution`: figures and speeds, printed. No part of the tests. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/bench/attribution/*.bench.ts'],
    testTimeout: 600_000,
    disableConsoleIntercept: true,
  },
})
