import { rmSync } from 'node:fs'
import { test as base, expect, type Page } from '@playwright/test'
import { sampleSecret } from '../../../src/core/sample/index.ts'
import type { Instant } from '../../../src/shared/day.ts'
import type { Language } from '../../../src/shared/words/index.ts'
import { DoorPage } from '../pages/door.ts'
import { type Api, director, type Home, makeHome } from './api.ts'
import { type App, startApp } from './app.ts'
import { sampleFolder } from './sample.ts'

interface Fixtures {
  /** The moment on the clocks of app and pages when the test begins, so that it has a day, a month of its own; null: now. */
  startsAt: Instant | null
  /** By how much their clocks are ahead of the computer's, in milliseconds, when the test begins. */
  ahead: number | undefined
  /** An app that was never used. */
  app: App
  /** The same after its set-up, with three rooms and two residents (makeHome). */
  home: Home
  /** The sample facility: 500 beds and a year of stays; only to look at, for it is there for many tests. */
  sample: Sample
  /** A copy of the sample to write in. */
  ownSample: Sample
  /** A further window of its own, signed in to nothing. */
  openWindow(): Promise<Page>
  /** What a page wrote to its console as an error, but for failed calls, which the browser lists there. */
  troubles: string[]
}

interface Sample {
  app: App
  /** The director's session. */
  api: Api
}

interface WorkerFixtures {
  sampleApp: App
}

async function withApp(
  options: { folder?: string; ahead?: number },
  use: (app: App) => Promise<void>,
): Promise<void> {
  const app = await startApp(options)
  await use(app)
  await app.kill()
  rmSync(app.folder, { recursive: true, force: true })
}

const withSample = (use: (app: App) => Promise<void>): Promise<void> =>
  withApp({ folder: sampleFolder() }, use)

/** A session of its own: one of the tests before would have been locked meanwhile. */
async function enterSample(app: App): Promise<Sample> {
  const api = app.api()
  await api.accounts.signIn({ name: director, secret: sampleSecret })
  return { app, api }
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  startsAt: [null, { option: true }],
  ahead: async ({ startsAt }, use) => use(startsAt === null ? undefined : startsAt - Date.now()),
  app: async ({ ahead }, use) => withApp({ ahead }, use),
  page: async ({ page, ahead }, use) => {
    await setClock(page, ahead)
    await use(page)
  },
  home: async ({ app }, use) => use(await makeHome(app)),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern
  sampleApp: [async ({}, use) => withSample(use), { scope: 'worker' }],
  sample: async ({ sampleApp }, use) => use(await enterSample(sampleApp)),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern
  ownSample: async ({}, use) => withSample(async (app) => use(await enterSample(app))),
  openWindow: async ({ browser, contextOptions, viewport, locale, timezoneId, ahead }, use) => {
    const contexts: { close(): Promise<void> }[] = []
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, viewport, locale, timezoneId })
      contexts.push(context)
      const page = await context.newPage()
      await setClock(page, ahead)
      return page
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

const setClock = async (page: Page, ahead: number | undefined): Promise<void> => {
  if (ahead !== undefined) await page.clock.install({ time: Date.now() + ahead })
}

/**
 * Lets time pass for the app and for pages, as if their computers had slept. At most 24 days before a page is
 * read anew: beyond 2³¹ ms Playwright's clock runs no timer of it any more.
 */
export async function passTime(milliseconds: number, app: App, ...pages: Page[]): Promise<void> {
  await app.forward(milliseconds)
  for (const page of pages) await page.clock.fastForward(milliseconds)
}

/** Signs in as somebody, by default as the director of the home. */
export async function signIn(page: Page, app: App, name?: string): Promise<void> {
  const door = new DoorPage(page)
  await page.goto(app.url)
  await door.signIn(name)
}

/** Signs in to the sample, at one of its pages or at the board, which takes a moment to show 500 beds. */
export async function signInToSample(page: Page, app: App, path = '/board'): Promise<void> {
  const door = new DoorPage(page)
  await page.goto(`${app.url}#${path}`)
  await door.signIn(director, sampleSecret)
}

/** The language that this computer remembers. */
export const choose = (page: Page, language: Language): Promise<unknown> =>
  page.addInitScript((chosen) => localStorage.setItem('yian.language', chosen), language)

export { expect }
