import { addDays, type Day, dayOf } from '../../shared/day.ts'
import type { VisitRow } from '../../shared/homecare/visit.ts'
import { minutesBetween } from '../../shared/homecare/visit-rules.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { clashesOf, requireWorkers } from './clashes.ts'
import { Diary } from './clashes-diary.ts'
import { periodOf } from './planning-plans.ts'
import * as plans from './planning-sql.ts'
import { listVisits } from './visits-rows.ts'

/** How far back somebody is known, in days. */
const KNOWN_DAYS = 90
const MOST = 5

interface Proposal {
  staffId: number
  name: string
  isSameTeam: boolean
  /** Visits to this elder in the last 90 days. */
  knows: number
  minutesThatDay: number
}

/**
 * The planned visits of a worker in a period, each with who could go instead: free then, employed, not on leave.
 * The same team comes first, then who knows the elder best, then who has least to do that day.
 * @throws NOT_FOUND, OTHER_SITE
 */
export function listSubstitutes(
  reader: Reader,
  input: { siteId: number; staffId: number; from: Day; to: Day },
  actor: Actor,
): { visit: VisitRow; proposals: Proposal[] }[] {
  const { siteId, staffId, from, to } = input
  requireSite(actor, siteId)
  const { rows } = listVisits(reader, { ...input, states: ['planned'], limit: 1000, offset: 0 }, actor)
  const carers = reader.all(plans.listCarers, { siteId }).map(({ id }) => id)
  const personIds = rows.map(({ personId }) => personId)
  const diary = new Diary(reader, {
    personIds,
    staffIds: [...carers, staffId],
    ...periodOf(from, to, reader.zone),
  })
  requireWorkers(diary, [staffId], actor)
  const since = addDays(reader.today, -KNOWN_DAYS)
  const known = new Map(
    reader
      .all(plans.knownSince, { ids: JSON.stringify([...new Set(personIds)]), since })
      .map((row) => [`${row.staffId} ${row.personId}`, row.visits]),
  )
  return rows.map((visit) => {
    const team = diary.teamOn(staffId, visit.onDay)
    const proposals = carers
      .filter((id) => isFree(diary, id, visit))
      .map((id) => ({
        staffId: id,
        name: diary.worker(id).name,
        isSameTeam: team !== null && diary.teamOn(id, visit.onDay) === team,
        knows: known.get(`${id} ${visit.personId}`) ?? 0,
        minutesThatDay: minutesOn(reader, diary, id, visit.onDay),
      }))
    return { visit, proposals: proposals.sort(compare).slice(0, MOST) }
  })
}

/** Free, employed and here: nothing of the worker's own stands in the way. Who goes already is no substitute. */
function isFree(diary: Diary, staffId: number, visit: VisitRow): boolean {
  if (visit.workers.some((worker) => worker.staffId === staffId)) return false
  const { id: visitId, personId, onDay, fromAt, toAt, jointId } = visit
  const wanted = { visitId, personId, staffIds: [staffId], onDay, fromAt, toAt, jointId }
  return !clashesOf(diary, wanted).some(({ kind }) => kind.startsWith('worker'))
}

const minutesOn = (reader: Reader, diary: Diary, staffId: number, day: Day): number =>
  (diary.slotsOfStaff.get(staffId) ?? [])
    .filter(({ fromAt }) => dayOf(fromAt, reader.zone) === day)
    .reduce((sum, { fromAt, toAt }) => sum + minutesBetween(fromAt, toAt), 0)

const compare = (a: Proposal, b: Proposal): number =>
  Number(b.isSameTeam) - Number(a.isSameTeam) ||
  b.knows - a.knows ||
  a.minutesThatDay - b.minutesThatDay ||
  a.staffId - b.staffId
