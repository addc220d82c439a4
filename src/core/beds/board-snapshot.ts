import { stateOf } from '../../shared/beds/figures.ts'
import type { BoardBed } from '../../shared/beds/schema.ts'
import { ageOf, type Day, dayOf, type Instant } from '../../shared/day.ts'
import type { SettingValue } from '../../shared/sites/schema.ts'
import type { Reader } from '../db/store.ts'
import { settingOn } from '../sites/settings.ts'
import type { BedRow, HeldRow, PlacedRow } from './board-sql.ts'
import * as statements from './board-sql.ts'

/** A bed where it stands, with what it is at the snapshot's moment. Health is unmasked: never hand it out as it is. */
export interface Spot extends BedRow, Pick<BoardBed, 'state' | 'occupant' | 'hold' | 'outage'> {
  /** When the occupant left, as far as entered; null while open. */
  occupiedToAt: Instant | null
  /** When the hold expires. */
  holdUntilAt: Instant | null
}

/** The beds of a site at one moment, in the order of the house. */
export interface Snapshot {
  at: Instant
  /** The day of the moment. */
  on: Day
  spots: Spot[]
  /** Planned moves whose day has come by then. */
  due: number
}

/**
 * Reads what every bed of a site is at a moment: the one source of the board, the register, the census and of
 * finding a bed. A handful of statements, whatever the number of beds.
 * @param knownAt null reads what was true, by what is known now; else by what had been entered by then
 */
export function snapshot(
  reader: Reader,
  siteId: number,
  at: Instant,
  knownAt: Instant | null = null,
): Snapshot {
  const moment = { siteId, at, knownAt: knownAt ?? statements.EVER }
  const isTrue = knownAt === null
  const on = dayOf(at, reader.zone)
  const plans = reader.all(statements.openPlans, moment)
  const leavingOn = new Map(
    plans.filter((plan) => plan.kind === 'discharge').map((plan) => [plan.personId, plan.dueOn]),
  )
  const placed = byBed(reader.all(isTrue ? statements.placedTrue : statements.placedKnown, moment))
  const held = byBed(reader.all(isTrue ? statements.heldTrue : statements.heldKnown, moment))
  const out = byBed(reader.all(isTrue ? statements.outTrue : statements.outKnown, moment))
  const leapBirthday = settingOn(reader, 'leapBirthday', on)
  const spots = reader.all(statements.bedsAt, moment).map((bed): Spot => {
    const row = placed.get(bed.id)
    const hold = held.get(bed.id)
    const marks = {
      occupant: row
        ? toOccupant(row, { on, leapBirthday, leavingOn: leavingOn.get(row.personId) ?? null })
        : null,
      hold: hold ? toHold(hold, reader.zone) : null,
      outage: toOutage(out.get(bed.id)),
    }
    return Object.assign(bed, marks, {
      state: stateOf(marks),
      occupiedToAt: row?.toAt ?? null,
      holdUntilAt: hold?.untilAt ?? null,
    })
  })
  return { at, on, spots, due: plans.filter((plan) => plan.dueOn <= on).length }
}

/** Rows by their bed; of several the last stands. */
export const byBed = <R extends { bedId: number }>(rows: R[]): Map<number, R> =>
  new Map(rows.map((row) => [row.bedId, row]))

interface DayFacts {
  on: Day
  leapBirthday: SettingValue<'leapBirthday'>
  leavingOn: Day | null
}

function toOccupant(
  row: PlacedRow,
  { on, leapBirthday, leavingOn }: DayFacts,
): NonNullable<BoardBed['occupant']> {
  const {
    placementId,
    stayId,
    personId,
    name,
    sex,
    isTrial,
    trialUntilOn,
    arrivedAt,
    careLevel,
    mobility,
    hasOxygen,
  } = row
  return {
    placementId,
    stayId,
    personId,
    name,
    sex,
    age: ageOf(row, on, leapBirthday),
    isAgeAbout: row.birthOn === null && row.birthYear !== null,
    careLevel,
    mobility,
    hasOxygen,
    arrivedAt,
    isTrial,
    trialUntilOn,
    leave: toLeave(row, on),
    leavingOn,
  }
}

function toLeave(
  { leaveId, leaveKind, leaveFrom, expectedOn }: PlacedRow,
  on: Day,
): NonNullable<BoardBed['occupant']>['leave'] {
  if (leaveId === null || leaveKind === null || leaveFrom === null) return null
  return {
    id: leaveId,
    kind: leaveKind,
    from: leaveFrom,
    expectedOn,
    isOverdue: expectedOn !== null && expectedOn < on,
  }
}

/** A hold ends with the last instant of a day; that day is what people say. */
const toHold = ({ id, personId, name, untilAt }: HeldRow, zone: string): BoardBed['hold'] => ({
  id,
  personId,
  name,
  untilOn: dayOf(untilAt - 1, zone),
})

const toOutage = (row: statements.OutRow | undefined): BoardBed['outage'] =>
  row
    ? {
        id: row.id,
        reason: row.reason,
        expectedOn: row.expectedOn,
        note: row.note,
        hazard: row.hazardId === null ? null : { id: row.hazardId, number: row.hazard ?? '' },
      }
    : null
