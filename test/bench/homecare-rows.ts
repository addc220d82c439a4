import type Database from 'better-sqlite3'
import { addDays, type Day, daysBetween, startOfDay } from '../../src/shared/day.ts'

export const PERSON_COUNT = 675
/** Thirty who go alone and five who go along. */
export const WORKER_COUNT = 35
export const WORKERS_OF_TEAM = 5
export const ITEM_COUNT = 12
const VISITS = 533_200
const ITEMS = 700_000
const GOING_ALONE = 30
/** Enough for what the bench records. */
const OPEN_DAYS = 21
const MINUTE = 60_000

const kinds = ['cleaning', 'companionship', 'escort', 'meal', 'bath', 'comfort']

/** Where a visit stands: its worker's slot of a day. No two slots of a worker or an elder overlap. */
interface Slot {
  id: number
  day: number
  onDay: Day
  midnight: number
  worker: number
  slot: number
}

/**
 * Ten years of visits, 146 a day by thirty workers, one in twenty with a second one; three a day that were not
 * done; and, over the last weeks, three planned slots of each worker a day that nobody has recorded yet.
 */
export function loadVisits(db: Database.Database, firstDay: Day, today: Day): void {
  const rows = new Rows(db)
  const days = daysBetween(firstDay, today)
  let id = 0
  let done = 0
  for (let day = 0; day < days; day += 1) {
    const onDay = addDays(firstDay, day)
    const midnight = startOfDay(onDay, 'Asia/Shanghai')
    const at = (worker: number, slot: number): Slot => {
      id += 1
      return { id, day, onDay, midnight, worker, slot }
    }
    const until = Math.floor(((day + 1) * VISITS) / days)
    for (let k = 0; done < until; k += 1, done += 1) rows.done(at(k % 30, Math.floor(k / 30)), k, done)
    for (let k = 0; k < 3; k += 1) rows.missed(at((day * 7 + k) % 30, 5))
    if (day >= days - OPEN_DAYS)
      for (let k = 0; k < 90; k += 1) rows.planned(at(k % 30, 6 + Math.floor(k / 30)))
  }
}

class Rows {
  readonly #visit: Database.Statement
  readonly #item: Database.Statement
  readonly #worker: Database.Statement
  readonly #streets: string[]
  #items = 0

  constructor(db: Database.Database) {
    this.#visit = db.prepare(`
      INSERT INTO visit (id, siteId, personId, projectId, grantId, kind, street, teamId, onDay, plannedFromAt, plannedToAt,
        startedAt, endedAt, fromAt, toAt, minutes, outcome, outcomeReason, satisfaction, signedBy, isCounted, isTouched, recordedAt, recordedBy)
      VALUES (@id, 2, @personId, @projectId, @personId, @kind, @street, @teamId, @onDay, @plannedFromAt, @plannedToAt,
        @startedAt, @endedAt, @fromAt, @toAt, @minutes, @outcome, @outcomeReason, @satisfaction, @signedBy, @isCounted, 1, @fromAt, 'bench')`)
    this.#item = db.prepare(
      'INSERT INTO visitItem (visitId, itemId, quantity, priceFen, isOutsidePackage) VALUES (?, ?, 1, ?, ?)',
    )
    this.#worker = db.prepare(`
      INSERT INTO visitWorker (visitId, staffId, siteId, isLead, onDay, fromAt, toAt, minutes, isOff)
      VALUES (@id, @staffId, 2, @isLead, @onDay, @fromAt, @toAt, @minutes, @isOff)`)
    this.#streets = db.prepare('SELECT street FROM person ORDER BY id').pluck().all() as string[]
  }

  done(place: Slot, k: number, done: number): void {
    const plannedFromAt = place.midnight + (480 + place.slot * 75) * MINUTE
    const startedAt = plannedFromAt + ((done * 13) % 20) * MINUTE
    const minutes = 25 + ((done * 7) % 30)
    const row = this.#row(place, {
      plannedFromAt,
      plannedToAt: plannedFromAt + 45 * MINUTE,
      startedAt,
      endedAt: startedAt + minutes * MINUTE,
      fromAt: startedAt,
      toAt: startedAt + minutes * MINUTE,
      minutes,
      outcome: 'done',
      isCounted: minutes >= 30 ? 1 : 0,
      satisfaction: done % 3 === 0 ? 3 + (done % 5 === 0 ? 2 : 1) : null,
      signedBy: done % 10 === 0 ? null : 'elder',
    })
    this.#worker.run({ ...row, staffId: place.worker + 1, isLead: 1, isOff: 0 })
    if (k % 20 === 0)
      this.#worker.run({ ...row, staffId: GOING_ALONE + ((k / 20) % 5) + 1, isLead: 0, isOff: 0 })
    this.#give(place.id, done)
  }

  missed(place: Slot): void {
    const fromAt = place.midnight + (480 + place.slot * 75) * MINUTE
    const outcome = ['missed', 'refused', 'cancelled'][place.id % 3]
    this.#open(place, fromAt, { outcome, outcomeReason: '不在家' }, 1)
  }

  planned(place: Slot): void {
    this.#open(place, place.midnight + (945 + (place.slot - 6) * 60) * MINUTE, { outcome: null }, 0)
  }

  #open(place: Slot, fromAt: number, outcome: object, isOff: number): void {
    const toAt = fromAt + 45 * MINUTE
    const row = this.#row(place, { plannedFromAt: fromAt, plannedToAt: toAt, fromAt, toAt, ...outcome })
    this.#worker.run({ ...row, staffId: place.worker + 1, isLead: 1, isOff })
  }

  /** Each worker has elders of their own, each of whom is visited every fourth day or so. */
  #row({ id, day, onDay, worker, slot }: Slot, facts: object) {
    const own = Math.ceil((PERSON_COUNT - worker) / GOING_ALONE)
    const personId = worker + GOING_ALONE * ((day * 5 + slot) % own) + 1
    const row = {
      id,
      personId,
      projectId: (personId % 2) + 1,
      kind: kinds[(id * 5) % 6],
      street: this.#streets[personId - 1],
      teamId: Math.floor(worker / WORKERS_OF_TEAM) + 1,
      onDay,
      startedAt: null,
      endedAt: null,
      minutes: null,
      outcomeReason: '',
      satisfaction: null,
      signedBy: null,
      isCounted: 0,
      ...facts,
    }
    this.#visit.run(row)
    return row
  }

  /** One item each, and a second one as often as makes seven hundred thousand in all. */
  #give(visitId: number, done: number): void {
    const until = Math.floor(((done + 1) * ITEMS) / VISITS)
    for (let n = 0; this.#items < until; n += 1, this.#items += 1) {
      const itemId = ((done + n * 5) % ITEM_COUNT) + 1
      this.#item.run(visitId, itemId, 3000 + itemId * 100, itemId > 10 ? 1 : 0)
    }
  }
}
