import { daysOfMonth, type Month } from '../../shared/day.ts'
import { isOpenStage } from '../../shared/meals/canteen-rules.ts'
import type { Totals } from '../../shared/meals/settlement.ts'
import { totalsOf } from '../../shared/meals/settlement-rules.ts'
import type { Reader } from '../db/store.ts'
import { stageOn } from './canteens.ts'
import { listStages } from './canteens-sql.ts'
import * as settlement from './settlement-sql.ts'

/** A canteen's month with its first and last day, as the statements ask for it. */
export function monthAsked(siteId: number, month: Month): settlement.MonthAsked {
  const days = daysOfMonth(month)
  return { siteId, month, from: days[0] ?? '', to: days.at(-1) ?? '' }
}

/** What a canteen's month comes to as it stands now: from its meals, the adjustments in it and the month's grants. */
export function readTotals(reader: Reader, siteId: number, month: Month): Totals {
  const asked = monthAsked(siteId, month)
  const parts = reader.all(settlement.listParts, asked)
  const ids = JSON.stringify([...new Set(parts.map((part) => part.chargeId))])
  return totalsOf({
    parts,
    charges: new Map(reader.all(settlement.listCharges, { ids }).map((charge) => [charge.id, charge])),
    shares: reader.all(settlement.listShares, { ids }),
    monthlyGrants: hasRun(reader, asked) ? reader.all(settlement.listMonthlyGrants, asked) : [],
  })
}

/** True when the canteen stood open on a day of the month at least. */
const hasRun = (reader: Reader, { siteId, from, to }: settlement.MonthAsked): boolean =>
  isOpenStage(stageOn(reader, siteId, from)) ||
  reader
    .all(listStages, { siteId })
    .some(({ fromOn, stage }) => fromOn > from && fromOn <= to && isOpenStage(stage))
