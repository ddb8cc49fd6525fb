import { playwright } from '@vitest/browser-playwright'
import { defineConfig, mergeConfig } from 'vitest/config'
import { browserOptions } from './tests/support/browser.ts'
import app from './vite.config.ts'

// Kinds of tests run one after the other: what needs a browser must not wait for a database in the other core.
const order = ['unit', 'engine', 'lessons', 'component', 'e2e']

const node = (name: string, timeout: number, maxWorkers = 2) => ({
  extends: true as const,
  test: {
    name,
    environment: 'node' as const,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout: timeout,
    hookTimeout: timeout,
    maxWorkers,
    sequence: { groupOrder: order.indexOf(name) },
  },
})

export default mergeConfig(
  app,
  defineConfig({
    test: {
      projects: [
        node('unit', 10_000),
        node('engine', 120_000),
        node('lessons', 300_000),
        node('e2e', 120_000, 1),
        {
          extends: true,
          test: {
            name: 'component',
            include: ['tests/component/**/*.test.ts'],
            testTimeout: 60_000,
            sequence: { groupOrder: order.indexOf('component') },
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: browserOptions() }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }),
)
