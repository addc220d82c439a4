import { expect, test } from 'vitest'
import type { Meal } from '../../src/shared/meals/terms.ts'
import { makeOrganisation, signInAs } from '../support/core.ts'
import { makeCanteen, makeDiner, makeMeals, newKey } from '../support/meals.ts'

const details = {
  homeSiteId: null,
  isHeadCount: false,
  seats: null,
  licenceNumber: '',
  licenceToOn: null,
  note: '',
}

test('a canteen is made of a site of its kind, changed by version, and knows its hours and prices by day', async () => {
  const { director, canteenId, siteId } = await makeMeals()
  const [canteen] = await director.meals.canteens()
  expect(canteen).toMatchObject({ siteId: canteenId, name: '中街长者食堂', stage: 'running', version: 1 })
  expect(canteen?.hours.map(({ meal }) => meal)).toEqual(['breakfast', 'lunch', 'dinner'])
  expect(canteen?.prices.map(({ meal, priceFen }) => [meal, priceFen])).toEqual([
    ['breakfast', 500],
    ['lunch', 1500],
    ['dinner', 1200],
  ])
  const save = (siteId: number, version: number | null, homeSiteId: number | null = null) =>
    director.meals.saveCanteen({ siteId, ...details, homeSiteId, seats: 80, version })
  await expect(save(siteId, null)).rejects.toMatchObject({ code: 'NOT_A_CANTEEN' })
  await expect(save(canteenId, 1, canteenId)).rejects.toMatchObject({ code: 'NOT_A_HOME' })
  expect(await save(canteenId, 1, siteId)).toMatchObject({ seats: 80, homeSiteId: siteId, version: 2 })
  await expect(save(canteenId, 1)).rejects.toMatchObject({ code: 'STALE', data: { version: 2 } })
  await expect(save(canteenId, null)).rejects.toMatchObject({ code: 'STALE' })
  const { id: bare } = await director.sites.create({
    kind: 'canteen',
    name: '空食堂',
    operator: 'public',
    address: '',
    phone: '',
    openedOn: null,
    closedOn: null,
  })
  await expect(save(bare, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(
    director.meals.setStage({ siteId: bare, fromOn: '2026-01-01', stage: 'pilot', note: '' }),
  ).rejects.toMatchObject({ code: 'NOT_A_CANTEEN', data: { site: '空食堂' } })
})

test('canteens are counted by the stage of a day, and an account sees its own alone', async () => {
  const { core, director } = await makeOrganisation()
  const ids: number[] = []
  for (const name of ['一', '二', '三'])
    ids.push(await makeCanteen(director, { name, stage: 'pilot', from: '2025-01-01' }))
  const [first = 0, second = 0, third = 0] = ids
  await director.meals.setStage({ siteId: first, fromOn: '2025-07-01', stage: 'running', note: '转正' })
  await director.meals.setStage({ siteId: second, fromOn: '2025-07-01', stage: 'paused', note: '' })
  // The same day again replaces it.
  await director.meals.setStage({ siteId: second, fromOn: '2025-07-01', stage: 'closed', note: '' })
  const on = async (client: typeof director, day: string) => {
    const { byStage, pilotedSiteIds } = await client.meals.canteenCounts({ on: day })
    const standing = byStage.filter(({ siteIds }) => siteIds.length > 0)
    return [Object.fromEntries(standing.map(({ stage, siteIds }) => [stage, siteIds])), pilotedSiteIds]
  }
  expect(await on(director, '2024-12-31')).toEqual([{}, []])
  expect(await on(director, '2025-06-30')).toEqual([{ pilot: ids }, ids])
  expect(await on(director, '2026-06-15')).toEqual([
    { pilot: [third], running: [first], closed: [second] },
    ids,
  ])
  const limited = await signInAs(core, director, 'canteen', [third])
  expect(await on(limited.client, '2026-06-15')).toEqual([{ pilot: [third] }, [third]])
  expect((await limited.client.meals.canteens()).map(({ siteId }) => siteId)).toEqual([third])
  await expect(
    limited.client.meals.setStage({ siteId: first, fromOn: '2026-07-01', stage: 'closed', note: '' }),
  ).rejects.toMatchObject({ code: 'OTHER_SITE' })
  const { client: auditor } = await signInAs(core, director, 'auditor')
  await expect(
    auditor.meals.setPrice({ siteId: first, meal: 'lunch', class: null, fromOn: '2026-07-01', priceFen: 1 }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('what was served and charged stays as it was: no other price, and no shut day, behind it', async () => {
  const { director, canteenId, wang } = await makeMeals()
  const serve = (onDay: string, meal: Meal = 'lunch') =>
    director.meals.serve({ key: newKey(), siteId: canteenId, onDay, meal, mode: 'dineIn', personId: wang })
  await serve('2026-06-10')
  const lunch = { siteId: canteenId, meal: 'lunch' as const, class: null }
  const used = { code: 'PRICE_USED', data: { site: '中街长者食堂', on: '2026-06-10' } }
  await expect(
    director.meals.setPrice({ ...lunch, fromOn: '2026-06-01', priceFen: 1800 }),
  ).rejects.toMatchObject(used)
  await expect(
    director.meals.setPrice({ ...lunch, fromOn: '2026-06-10', priceFen: 1800 }),
  ).rejects.toMatchObject(used)
  // The same price, the price of other classes, of another meal, and a later one.
  await director.meals.setPrice({ ...lunch, fromOn: '2026-06-01', priceFen: 1500 })
  await director.meals.setPrice({ ...lunch, class: 'guest', fromOn: '2026-06-01', priceFen: 2500 })
  await director.meals.setPrice({ ...lunch, meal: 'dinner', fromOn: '2026-06-01', priceFen: 1300 })
  await director.meals.setPrice({ ...lunch, fromOn: '2026-06-11', priceFen: 1800 })
  // A price that another has replaced before that day; and one of the class itself.
  await director.meals.setPrice({ ...lunch, fromOn: '2026-05-01', priceFen: 1400 })
  await expect(
    director.meals.setPrice({ ...lunch, class: 'elder', fromOn: '2026-06-01', priceFen: 1000 }),
  ).rejects.toMatchObject(used)
  await director.meals.setPrice({ ...lunch, class: 'elder', fromOn: '2026-06-01', priceFen: 1500 })
  // Elders have a price of their own now: everybody's does not concern them.
  await director.meals.setPrice({ ...lunch, fromOn: '2026-06-01', priceFen: 1600 })

  const shut = { code: 'MEALS_SERVED', data: { site: '中街长者食堂', on: '2026-06-10' } }
  const stage = (fromOn: string) =>
    director.meals.setStage({ siteId: canteenId, fromOn, stage: 'closed', note: '' })
  const unserved = (fromOn: string, meal: Meal) =>
    director.meals.setHours({
      siteId: canteenId,
      meal,
      fromOn,
      isServed: false,
      opensTime: '10:00',
      closesTime: '11:00',
    })
  await expect(stage('2026-06-10')).rejects.toMatchObject(shut)
  await expect(unserved('2026-06-01', 'lunch')).rejects.toMatchObject(shut)
  await unserved('2026-06-01', 'dinner')
  await unserved('2026-06-11', 'lunch')
  expect(await stage('2026-06-11')).toMatchObject({ stage: 'closed' })
  await expect(serve('2026-06-12')).rejects.toMatchObject({ code: 'CANTEEN_SHUT' })
  await expect(serve('2026-06-09', 'dinner')).rejects.toMatchObject({ code: 'MEAL_NOT_SERVED' })
})

test('a voided meal holds no price', async () => {
  const { director, canteenId, wang } = await makeMeals()
  const { line } = await director.meals.serve({
    key: newKey(),
    siteId: canteenId,
    meal: 'lunch',
    mode: 'dineIn',
    personId: wang,
  })
  const price = {
    siteId: canteenId,
    meal: 'lunch' as const,
    class: null,
    fromOn: '2026-06-15',
    priceFen: 1800,
  }
  await expect(director.meals.setPrice(price)).rejects.toMatchObject({ code: 'PRICE_USED' })
  await director.meals.voidMeal({ key: newKey(), id: line.id, reason: '录错' })
  const { prices } = await director.meals.setPrice(price)
  expect(prices.at(-1)).toEqual({ meal: 'lunch', class: null, fromOn: '2026-06-15', priceFen: 1800 })
})

test('licences and health certificates are reminded of before they run out', async () => {
  const { core, director } = await makeOrganisation()
  const canteenId = await makeCanteen(director)
  const planned = await makeCanteen(director, { name: '规划中的食堂', stage: 'planned' })
  const worker = (name: string, expiresOn: string | null | undefined, employedTo: string | null = null) =>
    director.staff.create({
      siteId: canteenId,
      name,
      sex: 'female',
      phone: '',
      post: 'cook',
      employedFrom: null,
      employedTo,
      certificates:
        expiresOn === undefined ? [] : [{ kind: 'health', number: '', issuedOn: null, expiresOn }],
      leaves: [],
      note: '',
    })
  const { id: soonId } = await worker('周敏', '2026-07-15')
  await worker('吴芳', '2026-07-16')
  await worker('郑洁', null)
  await worker('钱进', undefined, '2026-06-14')
  const { id: noneId } = await worker('孙丽', undefined)
  const { id: overId } = await worker('李娜', '2026-06-14')
  const reminders = async () =>
    (await director.meals.canteenReminders({})).map(({ kind, who, staffId, daysLeft }) => [
      kind,
      who,
      staffId,
      daysLeft,
    ])
  expect(await reminders()).toEqual([
    ['noLicence', '', null, null],
    ['noHealthCertificate', '孙丽', noneId, null],
    ['healthCertificate', '李娜', overId, -1],
    ['healthCertificate', '周敏', soonId, 30],
  ])
  await director.meals.saveCanteen({
    siteId: canteenId,
    ...details,
    licenceNumber: 'JY1450502',
    licenceToOn: '2026-06-15',
    version: 1,
  })
  expect((await reminders())[2]).toEqual(['licence', 'JY1450502', null, 0])
  // A certificate that was renewed is not reminded of; of two the one that lasts longest counts.
  const [cook] = await director.staff.list({ search: '周敏' })
  if (!cook) throw new Error('no cook')
  const { isEmployed: _e, isOnLeave: _l, nextExpiry: _n, ...staff } = cook
  await director.staff.update({
    ...staff,
    certificates: [
      ...staff.certificates,
      { kind: 'health', number: '2', issuedOn: null, expiresOn: '2027-07-15' },
      { kind: 'foodSafety', number: '3', issuedOn: null, expiresOn: '2026-06-20' },
    ],
  })
  expect((await reminders()).map(([, who]) => who)).toEqual(['孙丽', '李娜', 'JY1450502'])
  // How long before is a setting.
  await director.sites.setSetting({ key: 'reminderDays', fromOn: '2026-06-15', value: 31 })
  expect((await reminders()).map(([, who]) => who)).toEqual(['孙丽', '李娜', 'JY1450502', '吴芳'])
  expect(await director.meals.canteenReminders({ siteId: planned })).toEqual([])
  const { client } = await signInAs(core, director, 'canteen', [planned])
  expect(await client.meals.canteenReminders({})).toEqual([])
  await expect(client.meals.canteenReminders({ siteId: canteenId })).rejects.toMatchObject({
    code: 'OTHER_SITE',
  })
})

test('a canteen that keeps no names registers nobody', async () => {
  const { director } = await makeOrganisation()
  const siteId = await makeCanteen(director, { isHeadCount: true })
  await expect(makeDiner(director, siteId, { name: '王秀英' })).rejects.toMatchObject({
    code: 'HEAD_COUNT_SITE',
  })
})

test('how rules meet is said by day', async () => {
  const { director, canteenId } = await makeMeals()
  await director.meals.setStacking({ siteId: canteenId, fromOn: '2026-01-01', stacking: 'sum' })
  const { stackings } = await director.meals.setStacking({
    siteId: canteenId,
    fromOn: '2025-01-01',
    stacking: 'inOrder',
  })
  expect(stackings).toEqual([
    { fromOn: '2025-01-01', stacking: 'inOrder' },
    { fromOn: '2026-01-01', stacking: 'sum' },
  ])
})
