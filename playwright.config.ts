import { defineConfig } from '@playwright/test'
import { chromiumFlags, chromiumProgram } from './tests/support/chromium.ts'

const executablePath = chromiumProgram() ?? undefined

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // for busy machines: what passes does not wait
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] === 'true',
  reporter: [['list'], ['json']],
  globalSetup: './tests/browser/support/start-console.ts',
  use: {
    launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), args: chromiumFlags },
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
    contextOptions: { reducedMotion: 'reduce' },
    // a trace takes a sixth of the time, failure or not: rerun what failed with `--trace on`
    screenshot: 'only-on-failure',
  },
})
