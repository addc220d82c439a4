import type { Day } from '../../shared/day.ts'
import { type Counting, countDay } from '../../shared/homecare/counting.ts'
import type { CountRule } from '../../shared/homecare/package.ts'
import { settingDefaults } from '../../shared/sites/schema.ts'
import type { Reader, Writer } from '../db/store.ts'
import { settingOn } from '../sites/settings.ts'
import * as counting from './counting-sql.ts'

/** Later than every day. */
export const NEVER: Day = '9999-12-31'

/** The visits of one person at one site on one day: what the rule looks at together. */
export interface PersonDay {
  personId: number
  siteId: number
  onDay: Day
}

/**
 * The rule by which a site's visits of a day are counted: the latest that began by then; before the first, the
 * setting visitMinMinutes and at most one per day.
 */
export function ruleOn(reader: Reader, siteId: number, day: Day): CountRule {
  return (
    reader.get(counting.ruleInForce, { siteId, on: day }) ?? {
      siteId,
      fromOn: day,
      minMinutes: settingOn(reader, 'visitMinMinutes', day),
      isOncePerDay: true,
      basis: '',
    }
  )
}

/** Why each unvoided visit of a person's day counts or not, with the flag as it stands. */
export function countingOn(
  reader: Reader,
  day: PersonDay,
): { id: number; isCounted: boolean; counting: Counting }[] {
  const visits = reader.all(counting.visitsOfDay, day)
  const countings = countDay(visits, ruleOn(reader, day.siteId, day.onDay))
  return visits.map(({ id, isCounted }) => ({ id, isCounted, counting: countings.get(id) ?? 'notDone' }))
}

/**
 * Keeps visit.isCounted true to the rule for a person's day; called in the transaction of every write of a visit,
 * for the day it was on and the day it is on. Touches only rows that change.
 */
export function recountDay(tx: Writer, day: PersonDay): void {
  for (const { id, isCounted, counting: why } of countingOn(tx, day)) {
    const shouldCount = why === 'counted'
    if (shouldCount !== isCounted) tx.run(counting.setCounted, { id, isCounted: shouldCount })
  }
}

/** Keeps isCounted true for all visits of a site's days [fromOn, untilOn), in one statement; null has no end. */
export function recountFrom(tx: Writer, siteId: number, fromOn: Day, untilOn: Day | null): void {
  tx.run(counting.recount, {
    siteId,
    fromOn,
    untilOn: untilOn ?? NEVER,
    defaultMinutes: settingDefaults.visitMinMinutes,
  })
}
