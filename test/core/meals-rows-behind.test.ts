import { expect, test } from 'vitest'
import { signInAs } from '../support/core.ts'
import { makeCanteen, makeMeals } from '../support/meals.ts'
import { mealRows } from '../support/meals-rows.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }
const months = { fromMonth: '2026-01', toMonth: '2026-12' }

test('behind a fund and a rule stand the meals to which they gave something', async () => {
  const { core, director, canteenId: siteId } = await makeMeals()
  const rows = mealRows(core)
  const city = rows.rule('就餐补贴', 'city')
  const street = rows.rule('街道补贴', 'street')
  const share = (versionId: number, fund: string) => ({ versionId, fund, fen: 300, isGrant: false })
  const charge = (...shares: ReturnType<typeof share>[]) => rows.charge({ priceFen: 1500, shares })
  rows.meal({ siteId, onDay: '2026-05-04', chargeId: charge() })
  rows.meal({ siteId, onDay: '2026-05-05', chargeId: charge(share(city, 'city')) })
  rows.meal({ siteId, onDay: '2026-05-06', chargeId: charge(share(city, 'city'), share(street, 'street')) })
  const days = async (given: { versionId?: number; fund?: 'city' | 'street' | 'charity' }) => {
    const { total, rows: found } = await director.meals.mealRows({ ...year, ...given })
    expect(found).toHaveLength(total)
    return found.map(({ onDay }) => onDay.slice(8))
  }
  expect(await days({})).toEqual(['04', '05', '06'])
  expect(await days({ fund: 'city' })).toEqual(['05', '06'])
  expect(await days({ fund: 'street' })).toEqual(['06'])
  expect(await days({ fund: 'charity' })).toEqual([])
  expect(await days({ versionId: street })).toEqual(['06'])
  expect(await days({ versionId: city, fund: 'street' })).toEqual([])
})

test('behind a count of persons stands each once, who came most first, of the canteens one may see', async () => {
  const { core, director, canteenId: siteId, wang } = await makeMeals()
  const other = await makeCanteen(director, { name: '东街长者食堂' })
  const rows = mealRows(core)
  const chargeId = rows.charge({ priceFen: 1500, shares: [] })
  const li = rows.diner(other, '李桂兰')
  rows.meal({ siteId, onDay: '2026-05-04', personId: li, chargeId })
  for (const onDay of ['2026-05-04', '2026-06-05'])
    rows.meal({ siteId: other, onDay, personId: wang, chargeId })
  rows.meal({ siteId, onDay: '2026-05-04', class: 'guest', quantity: 9, chargeId })
  const found = await director.meals.mealPersonRows(months)
  expect(found.map(({ personId, meals }) => [personId, meals])).toEqual([
    [wang, 2],
    [li, 1],
  ])
  expect((await director.meals.mealPersons(months)).persons).toBe(found.length)
  const { client } = await signInAs(core, director, 'canteen', [siteId])
  expect((await client.meals.mealPersonRows(months)).map(({ personId }) => personId)).toEqual([li])
  await expect(client.meals.mealPersonRows({ ...months, siteIds: [other] })).rejects.toMatchObject({
    code: 'OTHER_SITE',
  })
  await expect(
    director.meals.mealPersonRows({ fromMonth: '2026-06', toMonth: '2026-05' }),
  ).rejects.toMatchObject({ code: 'BACKWARD' })
})
