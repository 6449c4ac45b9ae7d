import { defineConfig } from '@playwright/test'
import { findChromium } from './e2e/chromium.ts'

const executablePath = findChromium()

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/first-start.ts',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  // Two cores are what a small machine has: each worker drives a browser, a server and a database.
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Two hundred tests on a machine that others may use: what fails once is tried again, and told as flaky.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    // Of the browser, not of the machine: what people see depends on it, so it is said.
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    // Animations are for people; a test that waits for them finds nothing that one without would not.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording one takes a fifth of a test's time: only what failed is recorded, as it is tried again.
    trace: 'on-first-retry',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Forms are ours alone: the browser asks nobody what their fields may be called.
      args: ['--disable-features=AutofillServerCommunication'],
      // Chromium's sandbox does not start for root, whom a container often is.
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
})
