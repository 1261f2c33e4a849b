import { defineConfig } from '@playwright/test'
import { findChromium, findFirefox } from '../.ci/browsers.mjs'

const port = Number(process.env.STUDIO_PORT ?? 4319)
const dist = process.env.STUDIO_DIST ?? 'dist/page'
const chromium = findChromium()
const firefox = findFirefox()
const report = process.env.STUDIO_REPORT

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A browser on a busy machine; what needs its second try is told at the end of `npm test`.
  retries: process.env.CI ? 1 : 0,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    baseURL: `http://localhost:${port}/`,
    trace: 'retain-on-failure',
    viewport: { width: 1440, height: 900 },
    // The tests ask the server, not what a browser kept; `offline.spec.ts` says otherwise for itself.
    serviceWorkers: 'block',
  },
  webServer: {
    command: `node .ci/serve.mjs --dir ${dist} --port ${port} --exact`,
    cwd: '..',
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          ...(chromium && { executablePath: chromium }),
          // Containers and root have no user namespaces for Chromium's own sandbox.
          args: ['--no-sandbox', '--disable-dev-shm-usage'],
        },
      },
    },
    {
      name: 'firefox',
      grep: /@firefox/,
      // Starting Firefox on a busy machine now and then takes longer than the test.
      timeout: 120_000,
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { ...(firefox && { executablePath: firefox }) },
      },
    },
  ],
})
