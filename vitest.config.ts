import { defineConfig } from 'vitest/config'

const inBrowser = {
  testTimeout: 60_000,
  // time to get a browser where there is none
  hookTimeout: 600_000,
  // a browser on a busy machine loses a beat now and then; what fails twice is broken, and the report tells of both
  retry: 1,
  expect: { poll: { timeout: 10_000 } },
}

/**
 * unit: the pure core and the services, in Node. ui: React in a simulated DOM. screens: how all that the built app
 * shows looks in a browser. e2e: what it does there. audible: what comes out of the sound card. desktop: the packed
 * app. One after the other: a recording must not compete with a compiler for the processor.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          // a slow machine is no failure
          testTimeout: 60_000,
          // two at a time also where there are just two processors: much of it waits for a thread or a program
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'ui',
          environment: 'happy-dom',
          include: ['tests/ui/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'screens',
          sequence: { groupOrder: 1 },
          environment: 'node',
          include: ['tests/e2e/screens/**/*.test.ts'],
          // nothing of it depends on the moment
          maxWorkers: 2,
          ...inBrowser,
        },
      },
      {
        test: {
          name: 'audible',
          sequence: { groupOrder: 3 },
          environment: 'node',
          include: ['tests/audible/**/*.test.ts'],
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          sequence: { groupOrder: 2 },
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // makes the pictures of the documents, and is no test: npm run screenshots
          exclude: [
            'tests/e2e/screens/**',
            ...(process.env.SCREENSHOTS ? [] : ['tests/e2e/screenshots.test.ts']),
          ],
          // two at a time are hardly sooner done, and lose a beat now and then
          fileParallelism: false,
          ...inBrowser,
        },
      },
      {
        test: {
          name: 'desktop',
          sequence: { groupOrder: 4 },
          environment: 'node',
          include: ['tests/desktop/**/*.test.ts'],
          globalSetup: 'tests/desktop/setup.ts',
          // one window at a time: they share a screen, a sound server and two hands
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          retry: 1,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
})
