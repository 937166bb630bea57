import { defineConfig } from 'vitest/config'

/** unit: the pure core and the services, in Node. ui: React in a simulated DOM. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'] } },
      { test: { name: 'ui', environment: 'happy-dom', include: ['tests/ui/**/*.test.{ts,tsx}'] } },
    ],
  },
})
