import { expect, test } from 'vitest'
import type { Visit } from '../../src/shared/homecare/visit.ts'
import { crossOf, groupKinds, hoursOf, narrow } from '../../src/ui/homecare/figures/filters.ts'
import { isReportWhole, reportInput, reportOf, wrongVitals } from '../../src/ui/homecare/visits/report.ts'

const filters = { siteId: 1, from: '2026-01-15', to: '2026-03-10' }
const counts = (key: string, counted: number) => ({
  key,
  label: key,
  visits: counted + 1,
  persons: 1,
  counted,
  minutes: counted * 30,
})

test('a part of a breakdown opens the rows it counts', () => {
  expect(narrow(filters, 'month', '2026-01')).toMatchObject({ from: '2026-01-15', to: '2026-01-31' })
  expect(narrow(filters, 'month', '2026-03')).toMatchObject({ from: '2026-03-01', to: '2026-03-10' })
  expect(narrow(filters, 'kind', 'bath')).toMatchObject({ kind: 'bath' })
  expect(narrow(filters, 'street', '')).toMatchObject({ street: '' })
  expect(narrow(filters, 'team', '')).toMatchObject({ teamId: null })
  expect(narrow(filters, 'package', '4')).toMatchObject({ packageId: 4 })
})

test('meals and bathing help is the sum of the two, and the groups add up to the kinds', () => {
  const rows = [counts('meal', 3), counts('bath', 4), counts('cleaning', 5), counts('other', 1)]
  const groups = groupKinds(rows)
  expect(groups.find(({ group }) => group === 'mealBath')).toMatchObject({
    counted: 7,
    visits: 9,
    minutes: 210,
  })
  expect(groups.reduce((sum, { counted }) => sum + counted, 0)).toBe(13)
})

test('kind and street stand in one line per street, whatever the street is called', () => {
  const rows = [counts('meal|东街|二区', 2), counts('bath|东街|二区', 3), counts('meal|', 1)]
  expect(crossOf(rows)).toEqual([
    { street: '东街|二区', counts: { meal: 2, bath: 3 } },
    { street: '', counts: { meal: 1 } },
  ])
})

test('hours have one decimal', () => {
  expect([0, 3, 59, 60, 95].map(hoursOf)).toEqual([0, 0.1, 1, 1, 1.6])
})

const visit = {
  state: 'done',
  note: '好',
  satisfaction: 4,
  signedBy: 'elder',
  doneItems: [{ itemId: 2, item: '', quantity: 3, minutes: 20, priceFen: 1, isOutsidePackage: false }],
  vitals: {
    systolic: 138,
    diastolic: null,
    pulse: null,
    temperatureTenths: 365,
    glucoseTenths: null,
    oxygenPercent: null,
  },
} as unknown as Visit

test('a report that is opened and sent again says the same', () => {
  expect(reportInput(reportOf(visit))).toEqual({
    items: [{ itemId: 2, quantity: 3, minutes: 20 }],
    note: '好',
    vitals: visit.vitals,
    satisfaction: 4,
    signedBy: 'elder',
    finding: null,
  })
})

test('planned items are not ticked before they were done, and nothing measured is nothing sent', () => {
  const report = reportOf({ ...visit, state: 'underWay', vitals: null })
  expect(report.items).toEqual([])
  expect(reportInput(report).vitals).toBeNull()
})

test('a number that no person can have, or a finding without words, keeps the report back', () => {
  const report = reportOf(visit)
  expect(isReportWhole(report)).toBe(true)
  const hot = { ...report, vitals: { ...report.vitals, temperatureTenths: 365 } }
  expect(wrongVitals(hot.vitals).map(({ name }) => name)).toEqual(['temperatureTenths'])
  expect(isReportWhole(hot)).toBe(false)
  expect(isReportWhole({ ...report, finding: { ...report.finding, isFound: true } })).toBe(false)
})
