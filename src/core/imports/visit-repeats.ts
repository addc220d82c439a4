import type { Day } from '../../shared/day.ts'
import type { Reader } from '../db/store.ts'
import type { Problems } from './parse.ts'
import type { LedgerVisit } from './visit-row.ts'
import { listDone } from './visits-sql.ts'

interface Visit {
  personId: number
  onDay: Day
  startedAt: number | null
  kind: string
  minutes: number
}

/** One elder and one start are one visit; without a time, one day, kind, length and who went. */
const keyOf = (visit: Visit, workers: () => string): string =>
  visit.startedAt === null
    ? [visit.personId, visit.onDay, visit.kind, visit.minutes, workers()].join(' ')
    : `${visit.personId} ${visit.startedAt}`

const keyOfRow = ({ person, time, kind, workers }: LedgerVisit): string => {
  const { onDay, startedAt, minutes } = time
  return keyOf({ personId: person.id, onDay, startedAt, kind, minutes }, () =>
    workers
      .map(({ id }) => id)
      .sort((a, b) => a - b)
      .join(),
  )
}

/**
 * Names the rows that say again what an earlier row says, or what is recorded already.
 * @param visits in the order of time
 */
export function findRepeats(
  reader: Reader,
  visits: readonly LedgerVisit[],
  period: { fromOn: Day; toOn: Day },
  problems: Problems,
): Set<LedgerVisit> {
  const ids = JSON.stringify([...new Set(visits.map(({ person }) => person.id))])
  const recorded = new Set(
    reader.all(listDone, { ids, ...period }).map((visit) => keyOf(visit, () => visit.workers)),
  )
  // Of one instant: in the order of time, what is the same stands together.
  let rows = new Map<string, number>()
  let at = 0
  const repeats = new Set<LedgerVisit>()
  for (const visit of visits) {
    if (visit.time.fromAt !== at) rows = new Map()
    at = visit.time.fromAt
    const key = keyOfRow(visit)
    const first = rows.get(key)
    const isRecorded = recorded.has(key)
    if (!isRecorded && first === undefined) {
      rows.set(key, visit.row.row)
      continue
    }
    const field = visit.row.has('start') ? 'start' : 'date'
    if (isRecorded) problems.add(visit.row, field, 'alreadyRecorded')
    else problems.add(visit.row, field, 'duplicateInFile', { other: `#${first}` })
    repeats.add(visit)
  }
  return repeats
}
