import { monthOf } from '../../shared/day.ts'
import type { SettlementState } from '../../shared/meals/settlement.ts'
import { stateOf } from '../../shared/meals/settlement-rules.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { listRecords } from './canteens.ts'
import { periodOf } from './figures-filters.ts'
import { sumMeals } from './figures-sql.ts'
import { listSteps, sumAdjustments } from './settlement-states-sql.ts'

/** How far each canteen is with each month of a year, up to the running one; adjustments count in their month. */
export function listStates(reader: Reader, { year }: { year: number }, actor: Actor) {
  const canteens = listRecords(reader, actor)
  const siteIds = JSON.stringify(canteens.map(({ siteId }) => siteId))
  const params = { siteIds, ...periodOf(`${year}-01-01`, `${year}-12-31`) }
  const months = { siteIds, fromMonth: `${year}-01`, toMonth: `${year}-12` }
  const key = (siteId: number | string, month: string) => `${siteId} ${month}`
  const served = new Map(
    reader.all(sumMeals(['site', 'month'], params), params).map((row) => [key(row.k0, row.k1 ?? ''), row]),
  )
  const adjusted = new Map(reader.all(sumAdjustments, months).map((row) => [key(row.siteId, row.month), row]))
  const steps = new Map(reader.all(listSteps, months).map((row) => [key(row.siteId, row.month), row]))
  return canteens.flatMap(({ siteId, name: site }) =>
    monthsOf(year, monthOf(reader.today)).map((month) => {
      const of = key(siteId, month)
      const step = steps.get(of)
      const state: SettlementState = step ? stateOf(step) : 'open'
      return {
        ...{ siteId, site, month, state },
        meals: (served.get(of)?.meals ?? 0) + (adjusted.get(of)?.meals ?? 0),
        subsidyFen: (served.get(of)?.subsidyFen ?? 0) + (adjusted.get(of)?.subsidyFen ?? 0),
      }
    }),
  )
}

const monthsOf = (year: number, last: string): string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).filter(
    (month) => month <= last,
  )
