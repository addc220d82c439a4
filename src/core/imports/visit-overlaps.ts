import { dayOf, type Instant, timeOf } from '../../shared/day.ts'
import { normaliseSearch } from '../../shared/people/search.ts'
import type { Reader } from '../db/store.ts'
import type { Diary, Slot } from '../homecare/clashes-diary.ts'
import type { Problems } from './parse.ts'
import type { LedgerVisit } from './visit-row.ts'

/** Time that is taken, by a row of the ledger or by a visit that is recorded. */
type Taken = LedgerVisit | Slot
const isRow = (taken: Taken): taken is LedgerVisit => 'row' in taken
const timeOfTaken = (taken: Taken): { fromAt: Instant; toAt: Instant } => (isRow(taken) ? taken.time : taken)

/**
 * Names the rows by which a worker is in two places at once, or an elder has two visits at once. Back-to-back is
 * neither, and rows of several elders at one address, with the same workers and times, are a joint visit.
 * @param visits in the order of time
 */
export function findOverlaps(
  reader: Reader,
  diary: Diary,
  visits: readonly LedgerVisit[],
  problems: Problems,
): void {
  const timed = visits.filter(({ time }) => time.startedAt !== null)
  markJoint(timed)
  const name = (other: Taken): string => {
    if (isRow(other)) return `#${other.row.row}`
    const { person, fromAt } = other
    return `${person} ${dayOf(fromAt, reader.zone)} ${timeOf(fromAt, reader.zone)}`
  }
  for (const [id, own] of Map.groupBy(timed, ({ person }) => person.id)) {
    for (const [visit, other] of overlapsOf(own, diary.slotsOfPeople.get(id) ?? []))
      problems.add(visit.row, 'start', 'elderBusy', { other: name(other) })
  }
  const workers = new Map(timed.flatMap(({ workers }) => workers.map((worker) => [worker.id, worker])))
  const byWorker = new Map([...workers.keys()].map((id): [number, LedgerVisit[]] => [id, []]))
  for (const visit of timed) for (const { id } of visit.workers) byWorker.get(id)?.push(visit)
  for (const [id, own] of byWorker) {
    for (const [visit, other] of overlapsOf(own, diary.slotsOfStaff.get(id) ?? []))
      problems.add(visit.row, 'workers', 'workerBusy', { other: name(other), value: workers.get(id)?.name })
  }
}

/**
 * The fewest rows to leave out so that nothing overlaps: of two the one that ends later, so that one wrong row is
 * named and not all those it runs into. What is saved stays.
 */
function overlapsOf(visits: readonly LedgerVisit[], slots: readonly Slot[]): [LedgerVisit, Taken][] {
  // What is only planned did not happen yet: a ledger says what did.
  const real = slots.filter(({ isReal }) => isReal)
  const taken: readonly Taken[] =
    real.length === 0
      ? visits
      : [...visits, ...real].sort((a, b) => timeOfTaken(a).fromAt - timeOfTaken(b).fromAt)
  const overlaps: [LedgerVisit, Taken][] = []
  let open: Taken | null = null
  for (const next of taken) {
    const { fromAt, toAt } = timeOfTaken(next)
    const openTo: Instant = open === null ? 0 : timeOfTaken(open).toAt
    if (open === null || fromAt >= openTo || isJoint(open, next)) {
      open = next
      continue
    }
    const isOpenLeftOut: boolean = isRow(open) && (!isRow(next) || openTo > toAt)
    const [out, kept]: [Taken, Taken] = isOpenLeftOut ? [open, next] : [next, open]
    if (isRow(out)) overlaps.push([out, kept])
    if (isOpenLeftOut || (!isRow(out) && toAt > openTo)) open = next
  }
  return overlaps
}

const isJoint = (one: Taken, other: Taken): boolean =>
  isRow(one) && isRow(other) && one.joint !== null && one.joint === other.joint

/** RULES, Home care: a couple at one address is a joint visit, one per elder. */
function markJoint(visits: readonly LedgerVisit[]): void {
  const housed = visits.filter(({ person }) => person.address !== '')
  const together = Map.groupBy(housed, ({ person, time, workers }) => {
    const who = workers.map(({ id }) => id).sort((a, b) => a - b)
    return [time.fromAt, time.toAt, ...who, normaliseSearch(person.address)].join(' ')
  })
  let joint = 0
  for (const group of together.values()) {
    if (new Set(group.map(({ person }) => person.id)).size < 2) continue
    joint += 1
    for (const visit of group) visit.joint = joint
  }
}
