import { describe, expect, test } from 'vitest'
import type { NewKitchenLog } from '../../src/shared/meals/kitchen-log.ts'
import { faultsOf, measureOf } from '../../src/shared/meals/kitchen-rules.ts'
import type { Meal } from '../../src/shared/meals/terms.ts'
import { at, makeOrganisation, secret, signInAs, type TestClient } from '../support/core.ts'
import { makeCanteen, newKey } from '../support/meals.ts'

const today = '2026-06-15'
const MINUTE = 60_000
const HOUR = 60 * MINUTE

async function makeCook(
  director: TestClient,
  siteId: number,
  name = '何师傅',
  employedTo: string | null = null,
) {
  const { id } = await director.staff.create({
    siteId,
    name,
    sex: 'male',
    phone: '',
    post: 'cook',
    employedFrom: '2025-01-01',
    employedTo,
    certificates: [],
    leaves: [],
    note: '',
  })
  return id
}

/** The canteen with a cook and the dishes 红烧肉 (8 yuan), 青菜 (2 yuan) and 紫菜蛋花汤. It is noon; lunch began at 10:30. */
async function makeKitchen() {
  const made = await makeOrganisation()
  const { director } = made
  const siteId = await makeCanteen(director)
  const cook = await makeCook(director, siteId)
  const dish = async (name: string, more: object = {}) =>
    (
      await director.meals.saveDish({
        id: null,
        version: null,
        name,
        kind: 'other',
        allergens: '',
        costFen: null,
        isActive: true,
        ...more,
      })
    ).id
  const pork = await dish('红烧肉', { kind: 'meat', allergens: '大豆', costFen: 800 })
  const greens = await dish('青菜', { kind: 'vegetable', costFen: 200 })
  const soup = await dish('紫菜蛋花汤', { kind: 'soup', allergens: '蛋' })
  const setMenu = (dishIds: number[], onDay = today, meal: Meal = 'lunch') =>
    director.meals.setMenu({ siteId, onDay, meal, dishIds })
  const take = (dishId: number, more: object = {}) =>
    director.meals.takeSample({
      siteId,
      onDay: today,
      meal: 'lunch',
      dishId,
      weightG: 150,
      staffId: cook,
      fridge: '1号留样柜',
      temperatureTenths: 40,
      ...more,
    })
  const gaps = async (from = today, to = from) =>
    (await director.meals.sampleGaps({ siteId, from, to })).map(
      ({ onDay, meal, dish: name, problem, diners }) =>
        `${onDay} ${meal} ${name || '—'} ${problem} ${diners}`,
    )
  /** The clock moves, further than a screen stays unlocked. */
  const go = async (to: number) => {
    made.clock.now = to
    await director.accounts.unlock({ secret })
  }
  return { ...made, go, siteId, cook, dish, pork, greens, soup, setMenu, take, gaps }
}

describe('dishes', () => {
  test('stand by kind and name, are found by sound, and have each name once', async () => {
    const { director, pork } = await makeKitchen()
    const dishes = await director.meals.dishes()
    expect(dishes.map(({ name }) => name)).toEqual(['红烧肉', '青菜', '紫菜蛋花汤'])
    expect(dishes[0]?.keys).toEqual(expect.arrayContaining(['红烧肉', 'hongshaorou', 'hsr']))
    const { keys: _keys, ...known } = dishes[0] ?? expect.fail()
    await expect(director.meals.saveDish({ ...known, name: '青菜' })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
      data: { name: '青菜' },
    })
    expect(await director.meals.saveDish({ ...known, costFen: 900 })).toMatchObject({
      id: pork,
      costFen: 900,
      version: 2,
    })
    await expect(director.meals.saveDish({ ...known, costFen: 950 })).rejects.toMatchObject({
      code: 'STALE',
      data: { changes: [{ field: 'costFen', theirs: 900, yours: 950 }] },
    })
    await expect(director.meals.saveDish({ ...known, id: 99 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('menus', () => {
  test('keep the order given and the cost of the day they were made', async () => {
    const { director, siteId, setMenu, pork, greens, soup } = await makeKitchen()
    expect((await setMenu([soup, pork, soup])).dishes.map(({ name }) => name)).toEqual([
      '紫菜蛋花汤',
      '红烧肉',
    ])
    const [dish] = (await director.meals.dishes()).filter(({ id }) => id === pork)
    await director.meals.saveDish({ ...(dish ?? expect.fail()), costFen: 1000 })
    await setMenu([greens, pork])
    await setMenu([pork], '2026-06-16', 'dinner')
    const menus = await director.meals.menus({ siteId, from: today, to: '2026-06-21' })
    expect(
      menus.map(({ onDay, meal, dishes }) => [
        onDay,
        meal,
        dishes.map(({ name, costFen }) => [name, costFen]),
      ]),
    ).toEqual([
      [
        today,
        'lunch',
        [
          ['青菜', 200],
          ['红烧肉', 800],
        ],
      ],
      ['2026-06-16', 'dinner', [['红烧肉', 1000]]],
    ])
  })

  test('are put right afterwards, but a dish with a sample stays until that is voided', async () => {
    const { setMenu, take, director, pork, greens, go } = await makeKitchen()
    await setMenu([pork, greens])
    const sample = await take(pork)
    await go(at('2026-06-20'))
    expect((await setMenu([pork])).dishes).toHaveLength(1)
    await expect(setMenu([greens])).rejects.toMatchObject({ code: 'DISH_SAMPLED', data: { dish: '红烧肉' } })
    expect((await setMenu([greens, pork])).dishes.map(({ name }) => name)).toEqual(['青菜', '红烧肉'])
    await director.meals.voidSample({ id: sample.id, reason: '记错' })
    expect((await setMenu([])).dishes).toEqual([])
    await expect(setMenu([99])).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('of a week are copied to another where it has none, without dishes out of use', async () => {
    const { director, siteId, setMenu, pork, greens, soup } = await makeKitchen()
    await setMenu([pork, greens], '2026-06-15', 'lunch')
    await setMenu([greens], '2026-06-15', 'dinner')
    await setMenu([soup], '2026-06-21', 'lunch')
    await setMenu([soup], '2026-06-22', 'dinner')
    const [dish] = (await director.meals.dishes()).filter(({ id }) => id === pork)
    await director.meals.saveDish({ ...(dish ?? expect.fail()), isActive: false })
    const copied = await director.meals.copyMenus({
      siteId,
      fromMonday: '2026-06-15',
      toMonday: '2026-06-22',
    })
    expect(copied.map(({ onDay, meal, dishes }) => [onDay, meal, dishes.map(({ name }) => name)])).toEqual([
      ['2026-06-22', 'lunch', ['青菜']],
      ['2026-06-22', 'dinner', ['紫菜蛋花汤']],
      ['2026-06-28', 'lunch', ['紫菜蛋花汤']],
    ])
  })
})

describe('samples', () => {
  test('are of dishes on that meal’s menu, each once', async () => {
    const { take, setMenu, pork, greens, director, siteId } = await makeKitchen()
    await setMenu([pork])
    await expect(take(greens)).rejects.toMatchObject({ code: 'DISH_NOT_ON_MENU', data: { dish: '青菜' } })
    await expect(take(pork, { meal: 'dinner' })).rejects.toMatchObject({ code: 'DISH_NOT_ON_MENU' })
    const first = await take(pork)
    expect(first).toMatchObject({
      dish: '红烧肉',
      staff: '何师傅',
      takenAt: at(today),
      keptUntilAt: at('2026-06-17'),
      isTooLight: false,
      isTooWarm: false,
      isTooCold: false,
    })
    await expect(take(pork)).rejects.toMatchObject({
      code: 'SAMPLE_TAKEN',
      data: { dish: '红烧肉', at: at(today) },
    })
    const voided = await director.meals.voidSample({ id: first.id, reason: '记错' })
    expect(voided.voidedAt).toBe(at(today))
    await expect(director.meals.voidSample({ id: first.id, reason: '再来' })).rejects.toMatchObject({
      code: 'ALREADY_VOIDED',
    })
    const second = await take(pork)
    const listed = await director.meals.samples({ siteId, from: today, to: today })
    expect(listed.map(({ id }) => id)).toEqual([first.id, second.id])
    expect((await director.meals.samplesKept({ siteId })).map(({ id }) => id)).toEqual([second.id])
  })

  test('too light, too warm or too cold are kept and flagged', async () => {
    const { take, setMenu, pork, greens, soup } = await makeKitchen()
    await setMenu([pork, greens, soup])
    expect(await take(pork, { weightG: 124, temperatureTenths: 81 })).toMatchObject({
      isTooLight: true,
      isTooWarm: true,
    })
    expect(await take(greens, { weightG: 125, temperatureTenths: 80 })).toMatchObject({
      isTooLight: false,
      isTooWarm: false,
    })
    expect(await take(soup, { temperatureTenths: -1 })).toMatchObject({ isTooCold: true })
  })

  test('are taken in the past, on their day, by somebody who works here', async () => {
    const { take, setMenu, pork, director, siteId, go } = await makeKitchen()
    const gone = await makeCook(director, siteId, '旧厨师', '2026-06-14')
    await setMenu([pork])
    await setMenu([pork], '2026-06-16')
    await expect(take(pork, { takenAt: at(today) + 1 })).rejects.toMatchObject({
      code: 'IN_FUTURE',
      data: { field: 'takenAt' },
    })
    await expect(take(pork, { onDay: '2026-06-16' })).rejects.toMatchObject({ code: 'IN_FUTURE' })
    await expect(take(pork, { takenAt: at('2026-06-14', '23:59') })).rejects.toMatchObject({
      code: 'BACKWARD',
    })
    await expect(take(pork, { staffId: gone })).rejects.toMatchObject({
      code: 'NOT_EMPLOYED',
      data: { staff: '旧厨师', on: today },
    })
    await go(at('2026-06-16', '09:00'))
    expect(await take(pork, { takenAt: at(today, '11:00') })).toMatchObject({ takenAt: at(today, '11:00') })
  })

  test('are thrown away together after 48 hours, not a moment before', async () => {
    const { take, setMenu, pork, greens, director, siteId, cook, clock, core, go } = await makeKitchen()
    await setMenu([pork, greens])
    const one = await take(pork, { takenAt: at(today, '11:00') })
    const two = await take(greens, { takenAt: at(today, '11:30') })
    const ids = [one.id, two.id]
    await go(two.takenAt + 48 * HOUR - 1)
    await expect(director.meals.disposeSamples({ ids, staffId: cook })).rejects.toMatchObject({
      code: 'SAMPLE_TOO_EARLY',
      data: { dish: '青菜', until: at('2026-06-17', '11:30') },
    })
    expect(await director.meals.samplesKept({ siteId })).toHaveLength(2)
    const { connection } = core.parts.store
    const dispose = connection.prepare('UPDATE foodSample SET disposedAt = ?, disposedById = ? WHERE id = ?')
    expect(() => dispose.run(two.takenAt + 48 * HOUR - 1, cook, two.id)).toThrow('sampleKept')
    expect(() => connection.prepare('DELETE FROM foodSample').run()).toThrow('NOTHING_IS_DELETED')

    await go(two.takenAt + 48 * HOUR)
    await expect(
      director.meals.disposeSamples({ ids, staffId: cook, at: two.takenAt + 49 * HOUR }),
    ).rejects.toMatchObject({ code: 'IN_FUTURE' })
    const disposed = await director.meals.disposeSamples({ ids, staffId: cook })
    expect(disposed.map(({ dish, disposedAt, disposedBy }) => [dish, disposedAt, disposedBy])).toEqual([
      ['红烧肉', clock.now, '何师傅'],
      ['青菜', clock.now, '何师傅'],
    ])
    expect(await director.meals.samplesKept({ siteId })).toEqual([])
    await expect(director.meals.disposeSamples({ ids, staffId: cook })).rejects.toMatchObject({
      code: 'ALREADY_ENDED',
    })
  })

  test('of another canteen are neither seen nor thrown away with these', async () => {
    const { core, take, setMenu, pork, director, siteId, cook, go } = await makeKitchen()
    const otherId = await makeCanteen(director, { name: '南街长者食堂' })
    await setMenu([pork])
    await director.meals.setMenu({ siteId: otherId, onDay: today, meal: 'lunch', dishIds: [pork] })
    const here = await take(pork)
    const there = await take(pork, { siteId: otherId })
    await go(at('2026-06-18'))
    await expect(
      director.meals.disposeSamples({ ids: [here.id, there.id], staffId: cook }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { client } = await signInAs(core, director, 'canteen', [otherId])
    for (const refused of [
      client.meals.samples({ siteId, from: today, to: today }),
      client.meals.samplesKept({ siteId }),
      client.meals.sampleGaps({ siteId, from: today, to: today }),
      client.meals.menus({ siteId, from: today, to: today }),
      client.meals.kitchenLogs({ siteId, from: today, to: today }),
      client.meals.disposeSamples({ ids: [here.id], staffId: cook }),
      client.meals.voidSample({ id: here.id, reason: '不该' }),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'OTHER_SITE' })
    await expect(director.meals.samples({ siteId: 1, from: today, to: today })).rejects.toMatchObject({
      code: 'NOT_A_CANTEEN',
    })
  })
})

describe('what is wrong with the samples of a meal', () => {
  test('shows from its opening hour on, by dish', async () => {
    const { gaps, setMenu, take, pork, greens, go } = await makeKitchen()
    await setMenu([pork, greens])
    await setMenu([greens], today, 'dinner')
    await go(at(today, '10:29'))
    expect(await gaps()).toEqual([])
    await go(at(today, '10:30'))
    expect(await gaps()).toEqual([`${today} lunch 红烧肉 missing 0`, `${today} lunch 青菜 missing 0`])
    await take(pork)
    await take(greens, { weightG: 100, temperatureTenths: 90 })
    expect(await gaps()).toEqual([`${today} lunch 青菜 tooLight 0`, `${today} lunch 青菜 tooWarm 0`])
    await go(at(today, '16:30'))
    expect(await gaps()).toHaveLength(3)
  })

  test('late is more than two hours after the meal began', async () => {
    const { gaps, setMenu, take, pork, greens, go } = await makeKitchen()
    await setMenu([pork, greens])
    await go(at(today, '12:31'))
    await take(pork, { takenAt: at(today, '12:30') })
    await take(greens)
    expect(await gaps()).toEqual([`${today} lunch 青菜 late 0`])
  })

  test('shows with the first diner, even before the hour and without a menu, until the meals are voided', async () => {
    const { gaps, setMenu, director, siteId, pork, go } = await makeKitchen()
    await go(at(today, '10:00'))
    const serve = (quantity: number, meal: Meal) =>
      director.meals.serveUnnamed({ key: newKey(), siteId, meal, mode: 'dineIn', class: 'guest', quantity })
    await serve(3, 'breakfast')
    const { line } = await serve(2, 'lunch')
    expect(await gaps()).toEqual([`${today} breakfast — noMenu 3`, `${today} lunch — noMenu 2`])
    await setMenu([pork])
    expect(await gaps()).toEqual([`${today} breakfast — noMenu 3`, `${today} lunch 红烧肉 missing 2`])
    await director.meals.voidMeal({ key: newKey(), id: line.id, reason: '按错' })
    expect(await gaps()).toEqual([`${today} breakfast — noMenu 3`])
  })

  test('is not asked of days on which the canteen was shut', async () => {
    const { gaps, setMenu, director, siteId, pork, go } = await makeKitchen()
    await setMenu([pork], '2026-06-16')
    await setMenu([pork], '2026-06-17')
    await director.meals.setStage({ siteId, fromOn: '2026-06-17', stage: 'paused', note: '' })
    await go(at('2026-06-18'))
    expect(await gaps('2026-06-15', '2026-06-18')).toEqual(['2026-06-16 lunch 红烧肉 missing 0'])
  })

  test('starts anew when a sample is voided', async () => {
    const { gaps, setMenu, director, take, pork } = await makeKitchen()
    await setMenu([pork])
    const { id } = await take(pork)
    expect(await gaps()).toEqual([])
    await director.meals.voidSample({ id, reason: '拿错' })
    expect(await gaps()).toEqual([`${today} lunch 红烧肉 missing 0`])
  })
})

describe('logs', () => {
  const fridge = (temperatureTenths: number, measure = '', isFreezer = false) =>
    ({ kind: 'fridge', fridge: '1号', isFreezer, temperatureTenths, measure }) as const
  const check = (more: object = {}) =>
    ({
      kind: 'morningCheck',
      temperatureTenths: 365,
      hasSymptoms: false,
      hasWounds: false,
      isCleanlyDressed: true,
      measure: '',
      ...more,
    }) as const
  const heat = (more: object = {}) =>
    ({
      kind: 'disinfection',
      subject: '餐具',
      way: 'heat',
      minutes: 15,
      temperatureTenths: 1000,
      ppm: null,
      measure: '',
      ...more,
    }) as const
  const goods = (more: object = {}) =>
    ({
      kind: 'received',
      goods: '猪肉',
      supplier: '中街市场',
      amount: '10 公斤',
      batch: '',
      bestBeforeOn: null,
      hasTicket: true,
      isAccepted: true,
      measure: '',
      ...more,
    }) as const

  test.each([
    ['a fridge at 8 ℃', fridge(80), true],
    ['a fridge at 8.1 ℃', fridge(81, '调低'), false],
    ['a fridge below freezing', fridge(-1, '调高'), false],
    ['a freezer at −12 ℃', fridge(-120, '', true), true],
    ['a freezer at −11.9 ℃', fridge(-119, '报修', true), false],
    ['somebody well', check(), true],
    ['a fever', check({ temperatureTenths: 373, measure: '回家' }), false],
    ['a wound', check({ hasWounds: true, measure: '调岗' }), false],
    ['symptoms', check({ hasSymptoms: true, measure: '就医' }), false],
    ['work clothes not clean', check({ isCleanlyDressed: false, measure: '换' }), false],
    ['steam', heat(), true],
    ['not hot', heat({ temperatureTenths: 999, measure: '重做' }), false],
    ['too short', heat({ minutes: 9, measure: '重做' }), false],
    ['no reading', heat({ temperatureTenths: null, measure: '修表' }), false],
    ['chlorine', heat({ way: 'chemical', temperatureTenths: null, ppm: 250, minutes: 5 }), true],
    ['weak chlorine', heat({ way: 'chemical', ppm: 249, measure: '重做' }), false],
    ['UV', heat({ way: 'uv', minutes: 30, temperatureTenths: null }), true],
    ['goods', goods({ bestBeforeOn: today }), true],
    ['goods past their day', goods({ bestBeforeOn: '2026-06-14', measure: '退货' }), false],
    ['goods without a ticket', goods({ hasTicket: false, measure: '补票' }), false],
    ['goods sent back', goods({ isAccepted: false, measure: '退货' }), false],
    ['waste', { kind: 'waste', goods: '厨余', weightG: 5000, takenBy: '' } as const, true],
  ])('%s', (_name, details, isOk) => {
    expect(faultsOf(details, today).length === 0).toBe(isOk)
    expect(measureOf(details) === '').toBe(isOk)
  })

  test('keep whether all was well; a fault asks what was done about it', async () => {
    const { director, siteId, cook } = await makeKitchen()
    const add = (details: NewKitchenLog['details']) =>
      director.meals.addKitchenLog({ siteId, onDay: today, staffId: cook, details })
    await expect(add(fridge(81, ' '))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      data: { issues: [{ path: ['details', 'measure'] }] },
    })
    expect(await add(fridge(80))).toMatchObject({ isOk: true, staff: '何师傅', kind: 'fridge' })
    expect(await add(fridge(81, '调低'))).toMatchObject({ isOk: false, details: fridge(81, '调低') })
    expect(await director.meals.kitchenLogs({ siteId, from: today, to: today })).toHaveLength(2)
  })

  test('the morning check is of this kitchen’s staff, the home’s it feeds among them', async () => {
    const { director, siteId: otherId } = await makeKitchen()
    const siteId = await makeCanteen(director, { name: '院内食堂', homeSiteId: 1 })
    const ofHome = await makeCook(director, 1, '院里厨师')
    const other = await makeCook(director, otherId, '别处厨师')
    const add = (staffId: number, details: ReturnType<typeof check> | ReturnType<typeof fridge>) =>
      director.meals.addKitchenLog({ siteId, onDay: today, staffId, details })
    expect(await add(ofHome, check())).toMatchObject({ isOk: true })
    await expect(add(other, check())).rejects.toMatchObject({
      code: 'NOT_EMPLOYED',
      data: { staff: '别处厨师', site: '院内食堂', on: today },
    })
    expect(await add(other, fridge(40))).toMatchObject({ isOk: true })
  })

  test('are of their day, listed by kind, and voided with a reason', async () => {
    const { director, siteId, cook, clock } = await makeKitchen()
    const add = (more: object) =>
      director.meals.addKitchenLog({ siteId, onDay: today, staffId: cook, details: fridge(40), ...more })
    await expect(add({ onDay: '2026-06-16' })).rejects.toMatchObject({ code: 'IN_FUTURE' })
    await expect(add({ at: clock.now + 1 })).rejects.toMatchObject({
      code: 'IN_FUTURE',
      data: { field: 'at' },
    })
    await expect(add({ onDay: '2026-06-14' })).rejects.toMatchObject({ code: 'BACKWARD' })
    await add({ at: at(today, '11:00') })
    const early = await add({ onDay: '2026-06-14', at: at('2026-06-14', '08:00') })
    await add({ at: at(today, '07:00'), details: goods(), costFen: 32_000 })
    const list = async (kind?: 'fridge') =>
      (await director.meals.kitchenLogs({ siteId, from: '2026-06-14', to: today, kind })).map(
        ({ kind: own, at: when, voidedAt }) => [own, when, voidedAt !== null],
      )
    await director.meals.voidKitchenLog({ id: early.id, reason: '看错' })
    expect(await list('fridge')).toEqual([
      ['fridge', at('2026-06-14', '08:00'), true],
      ['fridge', at(today, '11:00'), false],
    ])
    expect(await list()).toHaveLength(3)
    await expect(director.meals.voidKitchenLog({ id: early.id, reason: '再来' })).rejects.toMatchObject({
      code: 'ALREADY_VOIDED',
    })
  })
})

test('each use-case leaves one audit row, and who only reads writes nothing', async () => {
  const { core, director, siteId, setMenu, take, pork, cook, go } = await makeKitchen()
  await setMenu([pork])
  const { id } = await take(pork)
  await go(at('2026-06-17'))
  await director.meals.disposeSamples({ ids: [id], staffId: cook })
  const { rows } = await director.audit.search({ limit: 4 })
  expect(rows.map(({ action, entity, siteId: of }) => [action, entity, of])).toEqual([
    ['meals.disposeSamples', 'foodSample', siteId],
    ['accounts.unlock', 'account', null],
    ['meals.takeSample', 'foodSample', siteId],
    ['meals.setMenu', 'menu', siteId],
  ])
  const { client } = await signInAs(core, director, 'auditor')
  expect(await client.meals.samples({ siteId, from: today, to: today })).toHaveLength(1)
  await expect(
    client.meals.setMenu({ siteId, onDay: today, meal: 'lunch', dishIds: [] }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
