import { rmSync } from 'node:fs'
import { test as base, expect, type Page } from '@playwright/test'
import { sampleSecret } from '../../../src/core/sample/index.ts'
import type { Language } from '../../../src/shared/words/index.ts'
import { DoorPage } from '../pages/door.ts'
import { type Api, director, type Home, makeHome } from './api.ts'
import { type App, startApp } from './app.ts'
import { sampleFolder } from './sample.ts'

interface Fixtures {
  /** An app that was never used. */
  app: App
  /** The same after its set-up, with three rooms and two residents (makeHome). */
  home: Home
  /** The sample facility: 500 beds and a year of stays. */
  sample: { app: App; api: Api }
  /** A further window of its own, signed in to nothing. */
  openWindow(): Promise<Page>
  /** What a page wrote to its console as an error, but for failed calls, which the browser lists there. */
  troubles: string[]
}

async function withApp(folder: string | undefined, use: (app: App) => Promise<void>): Promise<void> {
  const app = await startApp({ folder })
  await use(app)
  await app.stop()
  rmSync(app.folder, { recursive: true, force: true })
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern
  app: async ({}, use) => withApp(undefined, use),
  home: async ({ app }, use) => use(await makeHome(app)),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern
  sample: async ({}, use) =>
    withApp(sampleFolder(), async (app) => {
      const api = app.api()
      await api.accounts.signIn({ name: director, secret: sampleSecret })
      await use({ app, api })
    }),
  openWindow: async ({ browser, contextOptions, viewport, locale, timezoneId }, use) => {
    const contexts: { close(): Promise<void> }[] = []
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, viewport, locale, timezoneId })
      contexts.push(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
  troubles: [
    async ({ page }, use) => {
      const troubles: string[] = []
      page.on('pageerror', (error) => troubles.push(error.stack ?? error.message))
      page.on('console', (message) => {
        const isNetwork = message.text().startsWith('Failed to load resource')
        if (message.type() === 'error' && !isNetwork) troubles.push(message.text())
      })
      await use(troubles)
      expect(troubles, 'errors in the console').toEqual([])
    },
    { auto: true },
  ],
})

/** Signs in as somebody, by default as the director of the home. */
export async function signIn(page: Page, app: App, name?: string): Promise<void> {
  const door = new DoorPage(page)
  await page.goto(app.url)
  await door.signIn(name)
}

/** Signs in to the sample. */
export async function signInToSample(page: Page, app: App, name?: string): Promise<void> {
  const door = new DoorPage(page)
  await page.goto(app.url)
  await door.signIn(name, sampleSecret)
}

/** The language that this computer remembers. */
export const choose = (page: Page, language: Language): Promise<unknown> =>
  page.addInitScript((chosen) => localStorage.setItem('yian.language', chosen), language)

export { expect }
