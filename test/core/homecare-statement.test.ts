import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Fund } from '../../src/shared/homecare/fund.ts'
import { sharesOf } from '../../src/shared/homecare/shares.ts'
import { careRows, homecareSite } from '../support/care-rows.ts'
import { makeOrganisation } from '../support/core.ts'

describe('who pays', () => {
  test('a package up to its amount, the elder the rest and what no package holds', () => {
    const district = { fund: 'district', amountFen: 20_000 } as const
    expect(sharesOf([{ ...district, insideFen: 15_000 }], 0)).toEqual([{ fund: 'district', fen: 15_000 }])
    expect(sharesOf([{ ...district, insideFen: 20_001 }], 500)).toEqual([
      { fund: 'district', fen: 20_000 },
      { fund: 'self', fen: 501 },
    ])
    expect(sharesOf([{ fund: null, amountFen: 0, insideFen: 700 }], 0)).toEqual([{ fund: 'self', fen: 700 }])
    expect(sharesOf([], 0)).toEqual([])
  })

  test('to the fen: the shares add up to the cost, no fund pays beyond its amounts', () => {
    const fen = fc.nat(1_000_000)
    const packages = fc.array(
      fc.record({ fund: fc.option(fc.constantFrom(...Fund.options)), amountFen: fen, insideFen: fen }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(packages, fen, (given, outsideFen) => {
        const shares = sharesOf(given, outsideFen)
        const cost = given.reduce((sum, { insideFen }) => sum + insideFen, outsideFen)
        expect(shares.reduce((sum, share) => sum + share.fen, 0)).toBe(cost)
        expect(new Set(shares.map(({ fund }) => fund)).size).toBe(shares.length)
        for (const { fund, fen: paid } of shares.filter((share) => share.fund !== 'self'))
          expect(paid).toBeLessThanOrEqual(
            given.filter((one) => one.fund === fund).reduce((sum, { amountFen }) => sum + amountFen, 0),
          )
      }),
    )
  })
})

async function makeMonth() {
  const made = await makeOrganisation()
  const { id: siteId } = await made.director.sites.create(homecareSite)
  const rows = careRows(made.core, siteId)
  const itemId = rows.item('A1')
  const item = (fen: number, isOutsidePackage = false, quantity = 1) => ({
    ...{ itemId, quantity, priceFen: fen, isOutsidePackage },
  })
  return { ...made, siteId, rows, item }
}

test('a month is stated person by person and fund by fund', async () => {
  const { director, siteId, rows, item } = await makeMonth()
  const packageId = rows.carePackage('甲套餐')
  rows.version(packageId, '2026-01-01', 'district', 5000)
  rows.version(packageId, '2026-05-31', 'city', 10_000)
  rows.version(packageId, '2026-06-01', 'voucher', 1)
  const wang = rows.person('王秀英', { idNumber: '450599194001010014', idState: 'valid' })
  const li = rows.person('李桂兰')
  const grantId = rows.grant(packageId, wang)
  const visit = { personId: wang, grantId, isCounted: true }
  rows.visit({ ...visit, onDay: '2026-05-01', street: '东街街道', items: [item(3000, false, 3)] })
  rows.visit({ ...visit, onDay: '2026-05-31', street: '海角街道', items: [item(4000)], isCounted: false })
  rows.visit({ ...visit, onDay: '2026-05-10', street: '东街街道', items: [item(700, true)], minutes: 30 })
  // Not of this month, not done, not true.
  rows.visit({ ...visit, onDay: '2026-06-01', items: [item(1)] })
  rows.visit({ ...visit, onDay: '2026-05-02', items: [item(1)], outcome: 'refused' })
  rows.visit({ ...visit, onDay: '2026-05-02', items: [item(1)], isVoided: true })
  rows.visit({ personId: li, onDay: '2026-05-05', items: [item(2000)] })
  const statement = await director.homecare.statement({ siteId, month: '2026-05' })
  expect(statement).toEqual({
    rows: [
      {
        ...{ personId: li, person: '李桂兰', idNumberMasked: '', street: '', package: '' },
        ...{ visits: 1, counted: 0, minutes: 60, costFen: 2000, shares: [{ fund: 'self', fen: 2000 }] },
      },
      {
        ...{ personId: wang, person: '王秀英', idNumberMasked: '450***********0014' },
        ...{ street: '海角街道', package: '甲套餐', visits: 3, counted: 2, minutes: 150, costFen: 13_700 },
        shares: [
          { fund: 'city', fen: 10_000 },
          { fund: 'self', fen: 3700 },
        ],
      },
    ],
    byFund: [
      { fund: 'city', persons: 1, fen: 10_000 },
      { fund: 'self', persons: 2, fen: 5700 },
    ],
    total: { visits: 4, persons: 2, counted: 2, minutes: 210, costFen: 15_700 },
  })
  const own = await director.homecare.statement({ siteId, month: '2026-05', personId: wang })
  expect(own.rows).toEqual(statement.rows.slice(1))
  expect(own.total.costFen).toBe(13_700)
})

test('two packages in one month each pay up to their own amount; before a first version the elder pays', async () => {
  const { director, siteId, rows, item } = await makeMonth()
  const [first, second, unready] = ['甲套餐', '乙套餐', '丙套餐'].map(rows.carePackage)
  rows.version(first ?? 0, '2026-01-01', 'district', 1000)
  rows.version(second ?? 0, '2026-01-01', 'district', 2000)
  rows.version(unready ?? 0, '2026-07-01', 'city', 9999)
  const personId = rows.person('王秀英')
  const give = (packageId = 0, fromOn: string, toOn: string) => {
    const grantId = rows.grant(packageId, personId, fromOn, toOn)
    rows.visit({ personId, grantId, onDay: fromOn, items: [item(1500)] })
  }
  give(first, '2026-05-01', '2026-05-09')
  give(second, '2026-05-10', '2026-05-19')
  give(unready, '2026-05-20', '2026-05-29')
  const { rows: [row] = [] } = await director.homecare.statement({ siteId, month: '2026-05' })
  expect(row).toMatchObject({
    package: '丙套餐、乙套餐、甲套餐',
    costFen: 4500,
    shares: [
      { fund: 'district', fen: 2500 },
      { fund: 'self', fen: 2000 },
    ],
  })
})
