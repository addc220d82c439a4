import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Language, languages, say } from '../../../src/shared/words/index.ts'
import { DoorPage } from '../pages/door.ts'
import { type Api, setUp } from '../support/api.ts'
import { today } from '../support/days.ts'
import { expectAccessible, expectEnglish, expectNoSidewaysScroll, picture } from '../support/looks.ts'
import { choose, expect, signInToSample, test } from '../support/test.ts'

/** Every page, in parts so that they can be walked side by side. */
const parts = [
  ['/board', '/figures', '/waiting'],
  ['/register', '/structure', '/people', '/people/$personId', '/staff'],
  ['/imports', '/accounts', '/sites', '/audit', '/backups'],
  ['/care/visits', '/care/visits/$visitId', '/care/plan', '/care/slips'],
  ['/care/beds', '/care/equipment', '/care/packages', '/care/figures'],
  ['/meals/counter', '/meals/orders', '/meals/deliveries', '/meals/diners', '/meals/kitchen'],
  ['/meals/canteens', '/meals/rules', '/meals/settlement', '/meals/figures'],
  ['/safety/today', '/safety/walk', '/safety/walk/$inspectionId', '/safety/hazards', '/safety/figures'],
  ['/safety/roster', '/safety/drills', '/safety/register', '/safety/checklists'],
]
/** What is held in one hand, at an elder's door or on a round at night. */
const onPhone = [
  ...['/care/visits', '/care/visits/$visitId', '/meals/deliveries'],
  ...['/safety/walk', '/safety/walk/$inspectionId'],
]
const usual = { width: 1366, height: 768 }
const phone = { width: 360, height: 640 }
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
      await signInToSample(page, sample.app, '/staff')
      const data = await namesIn(sample.api)
      for (const path of part) {
        await test.step(path, async () => {
          await open(page, `${sample.app.url}#${await addressOf(path, sample.api)}`)
          await isLoaded(page, language)
          if (path === '/care/plan') await showOneTeam(page, language)
          await expectAccessible(page)
          if (language === 'en') await expectEnglish(page, data)
          const name = `${path.slice(1).replace(/\/\$?/g, '-')}-${language}`
          await expectRoom(page, name)
          if (onPhone.includes(path)) await expectPhone(page, name)
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

/** A week of all teams is 1,400 visits of the same look, which axe would take a minute to compare. */
async function showOneTeam(page: Page, language: Language): Promise<void> {
  await page.getByRole('combobox', { name: say(language, 'homecare.plan.filter.team') }).click()
  await page.getByRole('option').first().click()
}

async function expectPhone(page: Page, name: string): Promise<void> {
  await page.setViewportSize(phone)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await picture(page, `${name}-${phone.width}`)
  await page.setViewportSize(usual)
}

async function addressOf(path: string, api: Api): Promise<string> {
  if (path.includes('$visitId')) {
    const day = today()
    const { rows } = await api.homecare.visits({ siteId: await careSite(api), from: day, to: day, limit: 1 })
    return path.replace('$visitId', String(rows[0]?.id))
  }
  if (path.includes('$inspectionId')) {
    const begun = { siteId: 1, kind: 'nightRound', key: crypto.randomUUID() } as const
    const { inspection } = await api.safety.beginInspection(begun)
    return path.replace('$inspectionId', String(inspection.id))
  }
  if (!path.includes('$')) return path
  const { rows } = await api.people.list({ filter: 'onLeave', limit: 1 })
  return path.replace('$personId', String(rows[0]?.id))
}

/** Goes to a page: the heading of the one before is gone. */
async function open(page: Page, address: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  const before = await heading.innerText()
  if (new URL(page.url()).hash === new URL(address).hash) return
  await page.goto(address)
  await expect(heading).not.toHaveText(before)
}

async function isLoaded(page: Page, language: Language): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(say(language, 'kit.loading')).filter({ visible: true })).toHaveCount(0)
}

/** Names that were entered, in Chinese whatever the language of the pages. */
async function namesIn(api: Api): Promise<string[]> {
  const [{ organisation, me }, sites, { buildings, floors }, register, ...ledgers] = await Promise.all([
    api.accounts.state(),
    api.sites.list(),
    api.beds.structure({ siteId: 1 }),
    api.beds.register({ siteId: 1 }),
    careNames(api),
    routeNames(api),
    safetyNames(api),
  ])
  const residents = register.map(({ occupant, hold }) => (occupant ?? hold)?.name ?? '')
  const places = [...sites, ...buildings, ...floors].map(({ name }) => name)
  return [organisation ?? '', me?.displayName ?? '', ...places, ...residents, ...ledgers.flat()].filter(
    (name) => name !== '',
  )
}

const careSite = async (api: Api): Promise<number> =>
  (await api.sites.list()).find(({ kind }) => kind === 'homecare')?.id ?? 0

async function routeNames(api: Api): Promise<string[]> {
  const canteens = await api.meals.canteens()
  const routes = await Promise.all(canteens.map(({ siteId }) => api.meals.routes({ siteId })))
  return routes.flat().map(({ name }) => name)
}

/** Points, zones, papers, and where hazards are: as they were entered. */
async function safetyNames({ safety }: Api): Promise<string[]> {
  const ofHome = { siteId: 1 }
  const [zones, { rows }, ...named] = await Promise.all([
    safety.zones(ofHome),
    safety.hazards({ ...ofHome, limit: 500 }),
    safety.points(ofHome),
    safety.licences(ofHome),
    safety.safetyWorks(ofHome),
    safety.drills(ofHome),
  ])
  return [
    ...zones.flatMap(({ name, exit, meetingPlace }) => [name, exit, meetingPlace]),
    ...rows.flatMap(({ place, description }) => [place, description]),
    ...named.flat().map(({ name }) => name),
  ]
}

async function careNames(api: Api): Promise<string[]> {
  const siteId = await careSite(api)
  const { homecare, staff } = api
  const [beds, visits, workers, ...named] = await Promise.all([
    homecare.familyBeds({ siteId, isClosedShown: true }),
    homecare.visits({ siteId, from: today(), to: today(), limit: 5000 }),
    staff.list({}),
    homecare.careTeams({ siteId }),
    homecare.serviceItems(),
    homecare.carePackages({ siteId }),
    homecare.careProjects({ siteId }),
    homecare.equipmentModels(),
  ])
  return [
    ...beds.flatMap(({ person, street, community }) => [person, street, community]),
    ...visits.rows.flatMap(({ person, street }) => [person, street]),
    ...[...workers, ...named.flat()].map(({ name }) => name),
  ]
}
