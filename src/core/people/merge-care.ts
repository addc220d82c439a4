import { addDays, startOfDay } from '../../shared/day.ts'
import type { Reader, Writer } from '../db/store.ts'
import { recountDay } from '../homecare/counting.ts'
import * as care from './merge-care-sql.ts'
import type { Movable } from './merge-sql.ts'

type Pair = { keptId: number; mergedId: number }
type Rows = Record<Movable, number[]>

/**
 * Both were cared for at home in ways that one person can't be: two family beds, two packages of a project, two visits
 * at once, or a family bed while living in a home.
 */
export function isCareOverlapping(reader: Reader, pair: Pair): boolean {
  const { keptId, mergedId } = pair
  const finders = [care.findBedOverlap, care.findGrantOverlap, care.findVisitOverlap]
  return (
    finders.some((statement) => reader.get(statement, pair) !== undefined) ||
    isAtHomeAndInHome(reader, keptId, mergedId) ||
    isAtHomeAndInHome(reader, mergedId, keptId)
  )
}

/** The days on which somebody opens or closes a family bed may be those of a move. */
function isAtHomeAndInHome(reader: Reader, holderId: number, personId: number): boolean {
  const { zone } = reader
  return reader.all(care.listOpened, { personId: holderId }).some(({ openedOn, closedOn }) => {
    const from = startOfDay(addDays(openedOn, 1), zone)
    const to = closedOn === null ? Number.MAX_SAFE_INTEGER : startOfDay(closedOn, zone)
    return reader.get(care.findInHome, { personId, from, to }) !== undefined
  })
}

/** What goes back when a merge is undone: with the rows that moved, what their plans and packages have made since. */
export function withCareSince(reader: Reader, personId: number, rows: Rows): Rows {
  const ids = (list: number[] | undefined) => JSON.stringify(list ?? [])
  const visit = reader
    .all(care.listVisitsSince, {
      personId,
      visits: ids(rows.visit),
      plans: ids(rows.visitPlan),
      grants: ids(rows.packageGrant),
    })
    .map(({ id }) => id)
  const followUp = reader
    .all(care.listFollowUpsSince, { personId, followUps: ids(rows.followUp), visits: ids(visit) })
    .map(({ id }) => id)
  return { ...rows, visit, followUp }
}

/** Visits that changed hands are counted anew, for both: at most one counts per person, day and project. */
export function recountMoved(tx: Writer, visits: number[], { keptId, mergedId }: Pair): void {
  for (const day of tx.all(care.listVisitDays, { visits: JSON.stringify(visits) }))
    for (const personId of [keptId, mergedId]) recountDay(tx, { ...day, personId })
}
