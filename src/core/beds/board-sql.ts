import type { Audience, BedKind, LeaveKind, OutageReason, PlannedMove } from '../../shared/beds/schema.ts'
import type { Day, Instant } from '../../shared/day.ts'
import type { CareLevel, Mobility, Sex } from '../../shared/people/schema.ts'
import { sql } from '../db/statement.ts'

/** Later than any instant: `@knownAt` when all that is known counts. */
export const EVER = 9_000_000_000_000_000

/** How the rows of an interval table are read at `@at`. */
interface Reading {
  stands(row: string): string
  end(row: string, planned?: string): string
}

/** By what is known now. */
const trueReading: Reading = {
  stands: (row) => `${row}.voidedAt IS NULL`,
  end: (row) => `${row}.toAt`,
}

/** By what had been entered at `@knownAt`: an end that was entered later was not known, nor was a void. */
const knownReading: Reading = {
  stands: (row) =>
    `${row}.recordedAt <= @knownAt AND (${row}.voidedAt IS NULL OR ${row}.voidedAt > @knownAt)`,
  end: (row, planned = 'NULL') => `iif(${row}.toRecordedAt > @knownAt, ${planned}, ${row}.toAt)`,
}

const lasts = (reading: Reading, row: string, planned?: string): string => {
  const end = reading.end(row, planned)
  return `(${end} IS NULL OR ${end} > @at)`
}

const covers = (reading: Reading, row: string, planned?: string): string =>
  `${reading.stands(row)} AND ${row}.fromAt <= @at AND ${lasts(reading, row, planned)}`

export interface Moment {
  siteId: number
  at: Instant
  knownAt: Instant
}

export interface BedRow {
  id: number
  code: string
  kind: BedKind
  version: number
  setUpAt: Instant
  retiredAt: Instant | null
  roomId: number
  room: string
  audience: Audience
  isNearStation: boolean
  isWheelchair: boolean
  hasOxygen: boolean
  floorId: number
  floor: string
  buildingId: number
  building: string
}

const bedsWhere = (condition: string) => `
  SELECT b.id, b.code, b.kind, b.version, b.setUpAt, b.retiredAt, r.id AS roomId, r.name AS room, r.audience,
    r.isNearStation, r.isWheelchair, r.hasOxygen, f.id AS floorId, f.name AS floor, u.id AS buildingId, u.name AS building
  FROM bed b JOIN room r ON r.id = b.roomId JOIN floor f ON f.id = r.floorId JOIN building u ON u.id = f.buildingId
  WHERE b.siteId = @siteId AND ${condition}
  ORDER BY u.sort, u.id, f.sort, f.id, r.name, r.id, b.sort, b.id`

/** Beds set up and not retired at a moment, in the order of the house. */
export const bedsAt = sql<Moment, BedRow>(
  bedsWhere(`b.setUpAt <= @at AND b.recordedAt <= @knownAt
    AND (b.retiredAt IS NULL OR b.retiredAt > @at OR b.retireRecordedAt > @knownAt)`),
)

/** Beds that are set up only after a moment. */
export const bedsAfter = sql<{ siteId: number; at: Instant }, BedRow>(bedsWhere('b.setUpAt > @at'))

export interface PlacedRow {
  bedId: number
  placementId: number
  stayId: number
  personId: number
  name: string
  sex: Sex
  birthOn: Day | null
  birthYear: number | null
  isTrial: boolean
  trialUntilOn: Day | null
  arrivedAt: Instant
  toAt: Instant | null
  careLevel: CareLevel | null
  mobility: Mobility | null
  hasOxygen: boolean | null
  leaveId: number | null
  leaveKind: LeaveKind | null
  leaveFrom: Instant | null
  expectedOn: Day | null
}

// Of a bed's placements, and of a person's leaves, only the latest that had begun can cover the moment: one seek,
// however long the history.
const placed = (reading: Reading) =>
  sql<Moment, PlacedRow>(`
  SELECT b.id AS bedId, p.id AS placementId, p.stayId, p.personId, n.name, n.sex, n.birthOn, n.birthYear,
    s.isTrial AND (s.formalAt IS NULL OR s.formalAt > @at OR coalesce(s.formalRecordedAt, 0) > @knownAt) AS isTrial,
    s.trialUntilOn, ${reading.end('p')} AS toAt,
    (SELECT a.fromAt FROM placement a WHERE a.stayId = p.stayId AND ${reading.stands('a')} ORDER BY a.fromAt LIMIT 1) AS arrivedAt,
    c.careLevel, c.mobility, c.hasOxygen, l.id AS leaveId, l.kind AS leaveKind, l.fromAt AS leaveFrom, l.expectedOn
  FROM bed b
  JOIN placement p ON p.id = (
    SELECT q.id FROM placement q WHERE q.bedId = b.id AND ${reading.stands('q')} AND q.fromAt <= @at
    ORDER BY q.fromAt DESC LIMIT 1) AND ${lasts(reading, 'p')}
  JOIN stay s ON s.id = p.stayId
  JOIN person n ON n.id = p.personId
  LEFT JOIN condition c ON c.id = (
    SELECT k.id FROM condition k WHERE k.personId = p.personId AND k.fromAt <= @at AND k.recordedAt <= @knownAt
    ORDER BY k.fromAt DESC, k.id DESC LIMIT 1)
  LEFT JOIN leave l ON l.id = (
    SELECT v.id FROM leave v WHERE v.personId = p.personId AND ${reading.stands('v')} AND v.fromAt <= @at
    ORDER BY v.fromAt DESC LIMIT 1) AND l.stayId = p.stayId AND ${lasts(reading, 'l')}
  WHERE b.siteId = @siteId`)

/** Who lies in each bed at a moment, how they are and whether they are on leave. */
export const placedTrue = placed(trueReading)
export const placedKnown = placed(knownReading)

export interface HeldRow {
  id: number
  bedId: number
  personId: number
  name: string
  untilAt: Instant
}

const held = (reading: Reading) =>
  sql<Moment, HeldRow>(`
  SELECT h.id, h.bedId, h.personId, n.name, h.untilAt
  FROM bed b JOIN hold h ON h.bedId = b.id JOIN person n ON n.id = h.personId
  WHERE b.siteId = @siteId AND ${covers(reading, 'h', 'h.untilAt')}`)

/** Beds held at a moment. */
export const heldTrue = held(trueReading)
export const heldKnown = held(knownReading)

export interface OutRow {
  id: number
  bedId: number
  reason: OutageReason
  expectedOn: Day | null
  note: string
  hazardId: number | null
  hazard: string | null
}

const out = (reading: Reading) =>
  sql<Moment, OutRow>(`
  SELECT o.id, o.bedId, o.reason, o.expectedOn, o.note, o.hazardId,
    (SELECT h.number FROM hazard h WHERE h.id = o.hazardId) AS hazard
  FROM bed b JOIN outage o ON o.bedId = b.id
  WHERE b.siteId = @siteId AND ${covers(reading, 'o')}
  ORDER BY o.hazardId IS NOT NULL, o.fromAt, o.id`)

/** Beds out of service at a moment; of several reasons for one bed the latest stands last, one that is a hazard after all. */
export const outTrue = out(trueReading)
export const outKnown = out(knownReading)

/** Planned moves that wait, latest first. */
export const openPlans = sql<
  { siteId: number; knownAt: Instant },
  { personId: number; kind: PlannedMove['kind']; dueOn: Day }
>(`
  SELECT personId, kind, dueOn FROM plannedMove
  WHERE siteId = @siteId AND recordedAt <= @knownAt AND (closedAt IS NULL OR closedAt > @knownAt)
  ORDER BY dueOn DESC`)
