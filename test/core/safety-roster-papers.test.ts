import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { drawRoster } from '../../src/core/safety/paper/draw.ts'
import type { Roster, RosterPerson } from '../../src/shared/safety/roster.ts'
import { lastDueAt, rosterPaperName, surplusPapers } from '../../src/shared/safety/roster-paper.ts'
import { at, secret, zone } from '../support/core.ts'
import { makeTwoFloors } from '../support/roster.ts'

const site = { siteId: 1 }
const pagesIn = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length

/** A floor with so many people. */
function rosterOf(count: number): Roster {
  const helpers = { helpersNeeded: count, helpersPresent: 0, isShort: true }
  const people = Array.from({ length: count }, (_, index): RosterPerson => {
    const bed = {
      bedId: index + 1,
      bed: `1${index}`,
      kind: 'nursing',
      roomId: 1,
      room: '101',
      zoneId: null,
    } as const
    const condition = {
      mobility: 'carried',
      hasOxygen: true,
      hearing: 'deaf',
      carryTool: 'stretcher',
    } as const
    return { personId: index + 1, name: `老人${index}`, pinyin: '', escort: '曾国兰', ...bed, ...condition }
  })
  const floor = {
    floorId: 1,
    floor: '1层',
    building: '福寿楼',
    zones: [],
    people,
    away: [],
    unsafeBeds: [],
    staff: [],
  }
  return {
    siteId: 1,
    at: at('2026-06-15'),
    floors: [{ ...floor, ...helpers }],
    staff: [],
    people: count,
    ...helpers,
  }
}

/** The two floors, and the folder the rosters go to. */
async function makeHouse() {
  const house = await makeTwoFloors()
  const rosters = join(house.folder, 'rosters')
  return {
    ...house,
    rosters,
    signIn: () => house.director.accounts.signIn({ name: 'yuanzhang', secret }),
    look: () => house.core.parts.rosters.makeIfDue(),
  }
}

describe('the roster as PDF beside the data', () => {
  test('a sheet per floor, under its moment and site, for nobody else to read; kept and told', async () => {
    const { director, lies, rosters } = await makeHouse()
    await lies('韦玉珍', '101-1', 'carried')
    await lies('𠮷玉', '201-1', null)
    const made = await director.safety.makePaper(site)
    expect(made).toMatchObject({
      at: at('2026-06-15'),
      file: 'roster-2026-06-15-1200-1-海城颐养院.pdf',
      pages: 2,
      people: 2,
      by: '陈院长',
    })
    const file = join(rosters, made.file)
    expect(pagesIn(readFileSync(file))).toBe(2)
    expect(readdirSync(rosters)).toEqual([made.file])
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
    expect(await director.safety.paperStatus(site)).toMatchObject({
      folder: rosters,
      hour: '20:00',
      last: made,
      lastFailure: null,
    })
  })

  test.each([
    [40, 1],
    [80, 2],
  ])('a floor of %i people takes %i sheets', async (count, sheets) => {
    const head = { organisation: '北海养老', site: '海城颐养院', when: '2026-06-15 20:00' }
    const { pdf, pages } = await drawRoster(rosterOf(count), head)
    expect([pages, pagesIn(pdf)]).toEqual([sheets, sheets])
  })

  test('by itself at the hour, once; when the PC was off then, as soon as it is on', async () => {
    const { director, clock, signIn, look } = await makeHouse()
    const last = async () => {
      await signIn()
      return (await director.safety.paperStatus(site)).last
    }
    await look()
    // The hour of yesterday was missed: the house was not there yet.
    expect(await last()).toMatchObject({ at: at('2026-06-15'), by: '' })
    clock.set('2026-06-15', '19:59')
    await look()
    expect(await last()).toMatchObject({ at: at('2026-06-15') })
    clock.set('2026-06-15', '20:00')
    await look()
    await look()
    expect(await last()).toMatchObject({ at: at('2026-06-15', '20:00') })
    clock.set('2026-06-18', '07:00')
    await look()
    expect(await last()).toMatchObject({ at: at('2026-06-18', '07:00') })
  })

  test('late is said a while after the hour; with no hour set it never is', async () => {
    const { director, clock, signIn, look } = await makeHouse()
    await look()
    const isLate = async () => {
      await signIn()
      return (await director.safety.paperStatus(site)).isLate
    }
    clock.set('2026-06-15', '20:04')
    expect(await isLate()).toBe(false)
    clock.set('2026-06-15', '20:06')
    expect(await isLate()).toBe(true)
    await director.sites.setSetting({ key: 'rosterHour', fromOn: '2026-06-15', value: 'off' })
    expect(await isLate()).toBe(false)
    await look()
    expect((await director.safety.paperStatus(site)).last).toMatchObject({ at: at('2026-06-15') })
  })

  test('what fails is said and tried again; the older ones stay', async () => {
    const { director, clock, signIn, look, rosters } = await makeHouse()
    const { file } = await director.safety.makePaper(site)
    // Where the roster is written first stands something that cannot be written to.
    mkdirSync(join(rosters, '.partial.pdf'))
    await expect(director.safety.makePaper(site)).rejects.toBeDefined()
    expect((await director.safety.paperStatus(site)).lastFailure).toMatchObject({ at: at('2026-06-15') })
    clock.set('2026-06-15', '20:00')
    await look()
    rmSync(join(rosters, '.partial.pdf'), { recursive: true })
    clock.set('2026-06-15', '20:05')
    await look()
    await signIn()
    expect((await director.safety.paperStatus(site)).last?.file).toBe(file)
    clock.set('2026-06-15', '20:10')
    await look()
    await signIn()
    expect(await director.safety.paperStatus(site)).toMatchObject({
      last: { at: at('2026-06-15', '20:10') },
      lastFailure: null,
    })
    expect(readdirSync(rosters)).toHaveLength(2)
  })

  test('those of more than 14 days go, other files stay', async () => {
    const { director, clock, signIn, rosters } = await makeHouse()
    const { file } = await director.safety.makePaper(site)
    writeFileSync(join(rosters, '说明.txt'), '')
    clock.set('2026-06-28')
    await signIn()
    await director.safety.makePaper(site)
    expect(readdirSync(rosters)).toContain(file)
    clock.set('2026-06-29')
    await signIn()
    await director.safety.makePaper(site)
    expect(readdirSync(rosters)).not.toContain(file)
    expect(readdirSync(rosters)).toContain('说明.txt')
    expect(readdirSync(rosters)).toHaveLength(3)
  })
})

describe('rules', () => {
  test('a name has no letter that a file system refuses', () => {
    const name = rosterPaperName(at('2026-06-15', '20:00'), { id: 3, name: '东/西:院?' }, zone)
    expect(name).toBe('roster-2026-06-15-2000-3-东 西 院.pdf')
    expect(surplusPapers([name, 'note.pdf'], '2026-06-28')).toEqual([])
    expect(surplusPapers([name, 'note.pdf'], '2026-06-29')).toEqual([name])
  })

  test('due is the hour of today, or before it that of yesterday', () => {
    expect(lastDueAt(at('2026-06-15', '19:59'), '20:00', zone)).toBe(at('2026-06-14', '20:00'))
    expect(lastDueAt(at('2026-06-15', '20:00'), '20:00', zone)).toBe(at('2026-06-15', '20:00'))
  })
})
