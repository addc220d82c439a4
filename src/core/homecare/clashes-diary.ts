import { addDays, type Day, dayOf, type Instant, startOfDay } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { LONGEST_VISIT } from '../../shared/homecare/visit-rules.ts'
import type { Reader } from '../db/store.ts'
import * as rows from './clashes-sql.ts'

/** Time of a worker or an elder that a visit holds. */
export interface Slot {
  visitId: number
  personId: number
  person: string
  worker: string
  fromAt: Instant
  toAt: Instant
  /** It began: what it holds is a fact. */
  isReal: boolean
  jointId: number | null
  planId: number | null
}

/** An elder, with what visits rest on. */
export interface DiaryPerson {
  id: number
  name: string
  street: string
  diedOn: Day | null
  /** A family bed of theirs was opened: then an agreement must cover the day. One still applied for asks nothing. */
  hasFamilyBed: boolean
  /** Agreements, each no longer than its bed was open; both days included. */
  terms: { fromOn: Day; toOn: Day }[]
  away: { kind: 'outing' | 'hospital' | 'inHome'; fromAt: Instant; toAt: Instant | null }[]
}

export interface DiaryWorker {
  id: number
  siteId: number
  name: string
  employedFrom: Day | null
  employedTo: Day | null
  leaves: { fromOn: Day; toOn: Day }[]
  teams: { teamId: number; fromOn: Day; toOn: Day | null }[]
}

/** True when a day lies within two, both included; a missing one has no limit. */
export const isWithin = (day: Day, from: Day | null, to: Day | null): boolean =>
  (from === null || from <= day) && (to === null || day <= to)

/**
 * Everything that can stand in the way of visits of some elders by some workers in a period, loaded in a few
 * statements and then asked in memory: the same for one visit and for a month of everybody's.
 */
export class Diary {
  readonly slotsOfStaff: Map<number, Slot[]>
  readonly slotsOfPeople: Map<number, Slot[]>
  readonly #people: Map<number, DiaryPerson>
  readonly #workers = new Map<number, DiaryWorker>()

  /** @param period wide enough for every visit that will be asked for */
  constructor(
    reader: Reader,
    scope: { personIds: readonly number[]; staffIds: readonly number[]; from: Instant; to: Instant },
    /** What happened is only held against what happened: leaves and employment are not asked for. */
    { isReal = false } = {},
  ) {
    const period = { from: scope.from, to: scope.to }
    const people = JSON.stringify([...new Set(scope.personIds)])
    const staff = JSON.stringify([...new Set(scope.staffIds)])
    this.slotsOfStaff = slots(reader, reader.all(rows.slotsOfStaff, { ids: staff, ...period }))
    this.slotsOfPeople = slots(reader, reader.all(rows.slotsOfPeople, { ids: people, ...period }))
    this.#people = loadPeople(reader, people)
    if (isReal) return
    this.#loadAway(reader, people, period)
    this.#loadWorkers(reader, staff, dayOf(scope.from, reader.zone))
  }

  #loadAway(reader: Reader, ids: string, period: { from: Instant; to: Instant }): void {
    for (const { personId, kind, fromAt, toAt, expectedOn } of reader.all(rows.awayOf, { ids, ...period })) {
      // Expected back on a day to come: free from then on. Overdue: away until somebody says otherwise.
      const back = expectedOn && expectedOn > reader.today ? startOfDay(expectedOn, reader.zone) : null
      this.#people.get(personId)?.away.push({ kind, fromAt, toAt: toAt ?? back })
    }
  }

  #loadWorkers(reader: Reader, ids: string, from: Day): void {
    for (const row of reader.all(rows.staffOf, { ids }))
      this.#workers.set(row.id, { ...row, leaves: [], teams: [] })
    for (const { staffId, ...leave } of reader.all(rows.staffLeavesOf, { ids, from }))
      this.#workers.get(staffId)?.leaves.push(leave)
    for (const { staffId, ...team } of reader.all(rows.teamsOf, { ids }))
      this.#workers.get(staffId)?.teams.push(team)
  }

  /** @throws NOT_FOUND for someone who is not there, was voided or merged */
  person(id: number): DiaryPerson {
    const person = this.#people.get(id)
    if (!person) throw refuse('NOT_FOUND', { entity: 'person', id: String(id) })
    return person
  }

  /** True for somebody who counts: not voided, not merged into another. */
  hasPerson(id: number): boolean {
    return this.#people.has(id)
  }

  /** @throws NOT_FOUND */
  worker(id: number): DiaryWorker {
    const worker = this.#workers.get(id)
    if (!worker) throw refuse('NOT_FOUND', { entity: 'staff', id: String(id) })
    return worker
  }

  /** The team a worker is in on a day. @throws NOT_FOUND */
  teamOn(staffId: number, day: Day): number | null {
    return teamAmong(this.worker(staffId).teams, day)
  }

  /** From now on the visit holds its elder and its workers. */
  add(slot: Omit<Slot, 'person' | 'worker'>, staff: readonly { id: number; name: string }[]): void {
    const own = { ...slot, person: this.person(slot.personId).name, worker: staff[0]?.name ?? '' }
    push(this.slotsOfPeople, slot.personId, own)
    for (const { id, name } of staff) push(this.slotsOfStaff, id, { ...own, worker: name })
  }

  /** These visits hold nobody any more. */
  free(visitIds: ReadonlySet<number>): void {
    for (const map of [this.slotsOfStaff, this.slotsOfPeople])
      for (const [id, list] of map)
        map.set(
          id,
          list.filter(({ visitId }) => !visitIds.has(visitId)),
        )
  }
}

const teamAmong = (teams: DiaryWorker['teams'], day: Day): number | null =>
  teams.find(({ fromOn, toOn }) => isWithin(day, fromOn, toOn))?.teamId ?? null

/** The team a worker is in on a day, asked without a diary. */
export const teamOf = (reader: Reader, staffId: number, day: Day): number | null =>
  teamAmong(reader.all(rows.teamsOf, { ids: `[${staffId}]` }), day)

function push(map: Map<number, Slot[]>, key: number, slot: Slot): void {
  const list = map.get(key)
  if (list) list.push(slot)
  else map.set(key, [slot])
}

function slots(reader: Reader, found: rows.SlotRow[]): Map<number, Slot[]> {
  const map = new Map<number, Slot[]>()
  for (const { ownerId, owner: _, startedAt, isUnderWay, toAt, onDay: _day, ...slot } of found) {
    // Nobody has checked out: it holds until now, whatever was planned.
    const reached = isUnderWay && startedAt !== null ? Math.min(reader.now, startedAt + LONGEST_VISIT) : toAt
    push(map, ownerId, { ...slot, toAt: Math.max(toAt, reached), isReal: startedAt !== null })
  }
  return map
}

function loadPeople(reader: Reader, ids: string): Map<number, DiaryPerson> {
  const people = new Map<number, DiaryPerson>()
  for (const row of reader.all(rows.peopleOf, { ids })) {
    const { id, name, street, diedOn, familyBedId } = row
    const known = people.get(id)
    const person = known ?? { id, name, street, diedOn, hasFamilyBed: false, terms: [], away: [] }
    people.set(id, person)
    if (familyBedId === null) continue
    // The bed held last says where the person lives.
    person.street = street
    person.hasFamilyBed = true
    const term = termOf(row)
    if (term) person.terms.push(term)
  }
  return people
}

/** An agreement as far as its bed was open; a bed closed on a day is open until the day before. */
function termOf({ openedOn, closedOn, fromOn, toOn }: rows.PersonRow): { fromOn: Day; toOn: Day } | null {
  if (openedOn === null || fromOn === null || toOn === null) return null
  const from = openedOn > fromOn ? openedOn : fromOn
  const to = closedOn !== null && closedOn <= toOn ? addDays(closedOn, -1) : toOn
  return to >= from ? { fromOn: from, toOn: to } : null
}
