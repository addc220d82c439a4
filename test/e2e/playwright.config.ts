import { defineConfig } from '@playwright/test'
import { chromiumPath } from '../../scripts/lib/chromium.mjs'

export default defineConfig({
  testDir: 'specs',
  outputDir: '../../test-results',
  globalSetup: './support/sample.ts',
  // Each test starts an app of its own; two cores carry two of them.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Nothing slides or fades: the page says so to those who ask for it, and specs are quicker.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    // No traces, which take a quarter of the time: --trace=retain-on-failure keeps them.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromiumPath() ?? undefined,
      args: [
        '--no-sandbox',
        // Fields for dates write them as the browser's language has it.
        '--lang=zh-CN',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})
