import { addDays, type Day, startOfDay } from '../../shared/day.ts'
import type { NameQuestion, Sheet } from '../../shared/imports/contract.ts'
import type { Reader } from '../db/store.ts'
import { isCovered } from '../homecare/clashes.ts'
import { Diary, isWithin } from '../homecare/clashes-diary.ts'
import { type ParsedSheet, type Problems, textOf } from './parse.ts'
import { LedgerItems } from './visit-items.ts'
import { findOverlaps } from './visit-overlaps.ts'
import { LedgerPackages } from './visit-packages.ts'
import { Elders, Workers } from './visit-people.ts'
import { findRepeats } from './visit-repeats.ts'
import type { LedgerVisit, VisitRow } from './visit-row.ts'
import { VisitTimes } from './visit-times.ts'

export interface CheckedVisits {
  /** In the order of the file. */
  rows: VisitRow[]
  /** Those that are understood, in the order of time. */
  visits: LedgerVisit[]
  questions: NameQuestion[]
}

/** Checks a ledger of visits: each row alone, then against the others and what is recorded. */
export function checkVisits(reader: Reader, parsed: ParsedSheet, sheet: Sheet): CheckedVisits {
  const { problems } = parsed
  const { siteId, choices = [] } = sheet
  const elders = new Elders(reader, problems, choices)
  const workers = new Workers(reader, siteId, problems, choices)
  const items = new LedgerItems(reader, problems)
  const times = new VisitTimes(reader, parsed)
  const rows = parsed.rows.map(
    (row): VisitRow => ({
      row,
      person: elders.find(row),
      workers: workers.find(row),
      time: times.read(row),
      ...items.find(row),
    }),
  )
  return {
    rows,
    visits: checkTogether(reader, rows, siteId, problems),
    questions: [...elders.questions, ...workers.questions],
  }
}

function isUnderstood(row: VisitRow): row is VisitRow & Pick<LedgerVisit, 'person' | 'kind' | 'time'> {
  return row.person !== null && row.kind !== null && row.time !== null && row.workers.length > 0
}

function checkTogether(
  reader: Reader,
  rows: readonly VisitRow[],
  siteId: number,
  problems: Problems,
): LedgerVisit[] {
  const understood = rows
    .filter(isUnderstood)
    .sort((a, b) => a.time.fromAt - b.time.fromAt || a.row.row - b.row.row)
  const [first, last] = [understood[0], understood.at(-1)]
  if (!first || !last) return []
  const period = { fromOn: first.time.onDay, toOn: last.time.onDay }
  const diary = new Diary(reader, {
    personIds: understood.map(({ person }) => person.id),
    staffIds: understood.flatMap(({ workers }) => workers.map(({ id }) => id)),
    from: startOfDay(period.fromOn, reader.zone),
    to: startOfDay(addDays(period.toOn, 2), reader.zone),
  })
  const packages = new LedgerPackages(reader, siteId, period)
  const visits = understood.map((row): LedgerVisit => {
    const { onDay } = row.time
    const grant = packages.grantOn(row.person.id, onDay)
    checkDay(diary, row, problems)
    const priced = packages.price(row.items, grant, onDay)
    for (const [index, { isOutsidePackage }] of priced.entries())
      if (isOutsidePackage)
        problems.add(row.row, 'items', 'outsidePackage', {
          isWarning: true,
          value: row.items[index]?.item.name,
        })
    return Object.assign(row, {
      grant,
      priced,
      street: textOf(row.row, 'street') || diary.person(row.person.id).street,
      teamId: diary.teamOn(row.workers[0]?.id ?? 0, onDay),
      joint: null,
    })
  })
  const repeats = findRepeats(reader, visits, period, problems)
  findOverlaps(
    reader,
    diary,
    visits.filter((visit) => !repeats.has(visit)),
    problems,
  )
  return visits
}

/** Whether there can have been such a visit on that day: what is refused elsewhere is an error, the rest is named. */
function checkDay(
  diary: Diary,
  { row, person, workers, time }: VisitRow & Pick<LedgerVisit, 'person' | 'time'>,
  problems: Problems,
): void {
  const known = diary.person(person.id)
  const { onDay, fromAt, toAt } = time
  const field = row.has('date') ? 'date' : 'start'
  if (known.diedOn !== null && onDay > known.diedOn)
    problems.add(row, field, 'afterDeath', { other: known.diedOn })
  else if (!isCovered(known, onDay)) problems.add(row, field, 'noAgreement', { other: termsOf(known.terms) })
  if (known.away.some((away) => away.fromAt < toAt && (away.toAt === null || away.toAt > fromAt)))
    problems.add(row, field, 'elderAway', { isWarning: true })
  for (const { id, name } of workers) {
    const { employedFrom, employedTo, leaves } = diary.worker(id)
    const warn = { isWarning: true, value: name }
    if (!isWithin(onDay, employedFrom, employedTo)) problems.add(row, 'workers', 'notEmployed', warn)
    else if (leaves.some(({ fromOn, toOn }) => isWithin(onDay, fromOn, toOn)))
      problems.add(row, 'workers', 'workerOnLeave', warn)
  }
}

const termsOf = (terms: readonly { fromOn: Day; toOn: Day }[]): string =>
  terms.map(({ fromOn, toOn }) => `${fromOn} – ${toOn}`).join('; ')
