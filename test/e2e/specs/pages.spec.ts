import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Language, languages, say } from '../../../src/shared/words/index.ts'
import { DoorPage } from '../pages/door.ts'
import { type Api, setUp } from '../support/api.ts'
import { expectAccessible, expectEnglish, expectNoSidewaysScroll, picture } from '../support/looks.ts'
import { choose, expect, signInToSample, test } from '../support/test.ts'

/** Every page, in three parts so that they can be walked side by side. */
const parts = [
  ['/board', '/figures', '/waiting'],
  ['/register', '/structure', '/people', '/people/$personId', '/staff'],
  ['/imports', '/accounts', '/sites', '/audit', '/backups'],
]
const usual = { width: 1366, height: 768 }
const looks = [
  { ...usual, textSize: 100 },
  { width: 1024, height: 768, textSize: 100 },
  { ...usual, textSize: 150 },
]

test('no page is left out', () => {
  const source = readFileSync(join(import.meta.dirname, '../../../src/ui/app/routes.tsx'), 'utf8')
  const routes = [...source.matchAll(/path: '(\/.+)'/g)].map(([, path]) => path)
  expect(parts.flat().sort()).toEqual(routes.sort())
})

for (const language of languages) {
  for (const [index, part] of parts.entries()) {
    test(`pages in ${language}, part ${index + 1}`, async ({ page, sample }) => {
      const refused: string[] = []
      page.on('response', (response) => {
        if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`)
      })
      await choose(page, language)
      await signInToSample(page, sample.app)
      const data = await namesIn(sample.api)
      for (const path of part) {
        await test.step(path, async () => {
          await page.goto(`${sample.app.url}#${await addressOf(path, sample.api)}`)
          await isLoaded(page, language)
          await expectAccessible(page)
          if (language === 'en') await expectEnglish(page, data)
          await expectRoom(page, `${path.slice(1).replace('/$', '-')}-${language}`)
        })
      }
      expect(refused).toEqual([])
    })
  }

  test(`the doors in ${language}`, async ({ page, app }) => {
    const heading = page.getByRole('heading', { level: 1 })
    await choose(page, language)
    await page.goto(app.url)
    await expect(heading).toHaveText(say(language, 'accounts.setUp.title'))
    await expectAccessible(page)
    await expectRoom(page, `set-up-${language}`)

    await setUp(app)
    await page.reload()
    await expect(heading).toHaveText(say(language, 'accounts.signIn.title'))
    await expectAccessible(page)
    await expectRoom(page, `sign-in-${language}`)

    await new DoorPage(page).signIn()
    await page.getByRole('button', { name: say(language, 'app.header.lock') }).click()
    await expect(heading.filter({ hasText: say(language, 'accounts.lock.title') })).toBeVisible()
    await expectAccessible(page)
    await expectRoom(page, `lock-${language}`)
    await new DoorPage(page).unlock()
    await expect(heading).toHaveText(say(language, 'board.title'))
  })
}

/** The page fits: on an old screen, on a tablet, and with text half as large again. */
async function expectRoom(page: Page, name: string): Promise<void> {
  for (const { textSize, ...size } of looks) {
    await page.setViewportSize(size)
    await page.evaluate((percent) => {
      document.documentElement.style.fontSize = `${percent}%`
    }, textSize)
    await expectNoSidewaysScroll(page)
    await picture(page, `${name}-${textSize === 100 ? size.width : textSize}`)
  }
  await page.setViewportSize(usual)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
}

async function addressOf(path: string, api: Api): Promise<string> {
  if (!path.includes('$')) return path
  const { rows } = await api.people.list({ filter: 'onLeave', limit: 1 })
  return path.replace('$personId', String(rows[0]?.id))
}

async function isLoaded(page: Page, language: Language): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(say(language, 'kit.loading')).filter({ visible: true })).toHaveCount(0)
}

/** Names that were entered, in Chinese whatever the language of the pages. */
async function namesIn(api: Api): Promise<string[]> {
  const [{ organisation, me }, sites, { buildings, floors }, register] = await Promise.all([
    api.accounts.state(),
    api.sites.list(),
    api.beds.structure({ siteId: 1 }),
    api.beds.register({ siteId: 1 }),
  ])
  const residents = register.map(({ occupant, hold }) => (occupant ?? hold)?.name ?? '')
  const places = [...sites, ...buildings, ...floors].map(({ name }) => name)
  return [organisation ?? '', me?.displayName ?? '', ...places, ...residents].filter((name) => name !== '')
}
