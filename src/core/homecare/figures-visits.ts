import type { VisitBreakdown } from '../../shared/homecare/contract-figures.ts'
import { settingDefaults } from '../../shared/sites/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { type FigureFilters, requirePeriod } from './figures-filters.ts'
import * as figures from './figures-sql.ts'

/**
 * Visits done, persons visited and person-times counted in a period, whole and part by part. All parts but those by
 * worker (two may go together) add up to the whole in visits, person-times and minutes; persons never do.
 * @throws OTHER_SITE, BACKWARD
 */
export function getVisitFigures(reader: Reader, input: FigureFilters & { by: VisitBreakdown }, actor: Actor) {
  requirePeriod(input, actor)
  return {
    total: whole(reader.get(figures.countVisits(input), input)),
    rows: reader.all(figures.countVisitsBy(input), input),
  }
}

/** How often each item was given, what it cost by the prices of then. @throws OTHER_SITE, BACKWARD */
export function getItemFigures(reader: Reader, input: FigureFilters, actor: Actor): figures.ItemRow[] {
  requirePeriod(input, actor)
  return reader.all(figures.countItems(input), input)
}

/**
 * How the visits of a period went, punctual by the threshold in force on each visit's day.
 * @throws OTHER_SITE, BACKWARD
 */
export function getQualityFigures(reader: Reader, input: FigureFilters, actor: Actor) {
  requirePeriod(input, actor)
  const params = { ...input, now: reader.now, offPlanMinutes: settingDefaults.visitOffPlanMinutes }
  const { rated1, rated2, rated3, rated4, rated5, ...score } = whole(
    reader.get(figures.scoreVisits(input), params),
  )
  return {
    ...score,
    ratings: [rated1, rated2, rated3, rated4, rated5],
    byWorker: reader.all(figures.scoreWorkers(input), params),
  }
}

/** Sums without groups are one row, whatever they are of. */
function whole<R>(row: R | undefined): R {
  if (row === undefined) throw new Error('a sum gave no row')
  return row
}
