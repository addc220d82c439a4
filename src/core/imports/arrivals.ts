import type { Bed } from '../../shared/beds/schema.ts'
import { type Day, dayOf, type Instant, startOfDay } from '../../shared/day.ts'
import { isRefusal } from '../../shared/errors.ts'
import type { NewPerson } from '../../shared/people/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import { type RoomAnswers, requirePlaceable } from '../beds/placing.ts'
import * as stays from '../beds/stays-sql.ts'
import * as structure from '../beds/structure-sql.ts'
import type { Reader, Writer } from '../db/store.ts'
import type { WholePerson } from '../people/record.ts'
import { type ParsedRow, type Problems, textOf, wordOf } from './parse.ts'
import * as imports from './sql.ts'

/** Somebody who lies in a bed since `at`. */
export interface Arrival {
  bed: structure.BedRow
  at: Instant
  trialUntilOn: Day | null
}

/** A list says who lies where: what a room is meant for does not make it untrue. */
const asListed = (fileName: string): RoomAnswers => ({ overrideReason: fileName, isMixConfirmed: true })

/** Finds the beds that a list of residents names, and what stands in the way. */
export class BedFinder {
  readonly #reader: Reader
  readonly #actor: Actor
  readonly #problems: Problems
  /** By code as typed, and by room and number. */
  readonly #byName = new Map<string, Bed>()
  readonly #rowOfBed = new Map<number, number>()

  constructor(reader: Reader, siteId: number, actor: Actor, problems: Problems) {
    this.#reader = reader
    this.#actor = actor
    this.#problems = problems
    const inService = reader.all(structure.listBeds, { siteId }).filter(({ retiredAt }) => retiredAt === null)
    for (const bed of inService) this.#byName.set(nameOf(bed.code), bed)
  }

  /** The bed of a row, found by its code or, where the code is a number in the room, by both: 101 and 1, 101-1. */
  find(row: ParsedRow, person: NewPerson, at: Instant | null): Arrival | null {
    const [typed, room] = [textOf(row, 'bed'), textOf(row, 'room')]
    if (typed === '') {
      if (at !== null) this.#problems.add(row, 'bed', 'required', { isWarning: true })
      return null
    }
    const named =
      this.#byName.get(nameOf(typed)) ?? this.#byName.get(nameOf(`${room}-${typed.replace(/[号床]+$/u, '')}`))
    const bed = named && this.#reader.get(structure.getBed, { id: named.id })
    if (!bed) this.#problems.add(row, 'bed', 'bedUnknown')
    if (at === null && !row.has('arrivedOn')) this.#problems.add(row, 'arrivedOn', 'required')
    if (!bed || at === null) return null
    return this.#check(row, person, { bed, at, trialUntilOn: this.#trial(row, at) })
  }

  #check(row: ParsedRow, person: NewPerson, arrival: Arrival): Arrival {
    const { bed, at } = arrival
    const other = this.#rowOfBed.get(bed.id)
    if (other !== undefined) this.#problems.add(row, 'bed', 'bedTwice', { other: `#${other}` })
    this.#rowOfBed.set(bed.id, row.row)
    if (bed.setUpAt > at) {
      this.#problems.add(row, 'arrivedOn', 'outOfOrder', {
        isWarning: true,
        other: `${bed.code} ${dayOf(bed.setUpAt, this.#reader.zone)}`,
      })
    }
    try {
      const placed = { person: { id: 0, name: person.name, sex: person.sex }, bed: setUpBy(bed, at), at }
      requirePlaceable(this.#reader, this.#actor, { ...placed, answers: asListed('-') })
    } catch (error) {
      if (isRefusal(error, 'BED_TAKEN') || isRefusal(error, 'BED_HELD'))
        this.#problems.add(row, 'bed', 'bedTaken', { other: error.data.person })
      else if (isRefusal(error, 'BED_OUT')) this.#problems.add(row, 'bed', 'bedOut')
      else throw error
    }
    return arrival
  }

  /** A trial that is over by now has become a formal stay. */
  #trial(row: ParsedRow, at: Instant): Day | null {
    const trialUntilOn = wordOf<Day>(row, 'trialUntilOn')
    const arrivedOn = dayOf(at, this.#reader.zone)
    if (trialUntilOn && trialUntilOn < arrivedOn)
      this.#problems.add(row, 'trialUntilOn', 'outOfOrder', { other: arrivedOn })
    return trialUntilOn && trialUntilOn >= this.#reader.today ? trialUntilOn : null
  }
}

const nameOf = (code: string): string => code.normalize('NFKC').toLowerCase().replace(/\s/g, '')

/** Somebody lay in the bed, so it was there: the bed as it is once its set-up day is moved back. */
const setUpBy = (bed: structure.BedRow, at: Instant): structure.BedRow => ({
  ...bed,
  setUpAt: Math.min(bed.setUpAt, at),
})

/**
 * Puts a newly added person into their bed. A bed that was set up later than the arrival is set up from that day
 * on. Gives the set-up instant that was moved, for taking back.
 */
export function saveArrival(
  tx: Writer,
  actor: Actor,
  arrival: Arrival,
  { person, importId, fileName }: { person: WholePerson; importId: number; fileName: string },
): { id: number; setUpAt: Instant } | null {
  const { bed, at, trialUntilOn } = arrival
  const isMoved = bed.setUpAt > at
  if (isMoved) tx.run(imports.setBedSetUp, { id: bed.id, setUpAt: startOfDay(dayOf(at, tx.zone), tx.zone) })
  const overrideReason = requirePlaceable(tx, actor, {
    person,
    bed: setUpBy(bed, at),
    at,
    answers: asListed(fileName),
  })
  const entered = { recordedAt: tx.now, recordedBy: actor.name }
  const [personId, siteId] = [person.id, bed.siteId]
  const { id: stayId } = tx.run(stays.insertStay, {
    personId,
    siteId,
    isTrial: trialUntilOn !== null,
    trialUntilOn,
    ...entered,
  })
  tx.run(imports.tagStay, { id: stayId, importId })
  tx.run(stays.insertPlacement, {
    stayId,
    personId,
    bedId: bed.id,
    siteId,
    fromAt: at,
    startKind: 'arrival',
    note: '',
    overrideReason,
    ...entered,
  })
  return isMoved ? { id: bed.id, setUpAt: bed.setUpAt } : null
}
