import type { DischargeReason, LeaveKind } from '../../shared/beds/schema.ts'
import type { Day, Instant } from '../../shared/day.ts'
import type { Sex } from '../../shared/people/schema.ts'
import { sql } from '../db/statement.ts'

type ById = { id: number }
type Entered = { recordedAt: Instant; recordedBy: string }
type Voiding = { id: number; now: Instant; by: string; reason: string }

/** Stands for the end of what is open. */
const OPEN = '9000000000000000'
const VOIDED = 'voidedAt = @now, voidedBy = @by, voidReason = @reason'

export interface StayRow {
  id: number
  personId: number
  siteId: number
  isTrial: boolean
  trialUntilOn: Day | null
  formalAt: Instant | null
  dischargeReason: DischargeReason | null
  recordedAt: Instant
  voidedAt: Instant | null
}
export const getStay = sql<ById, StayRow>(`
  SELECT id, personId, siteId, isTrial, trialUntilOn, formalAt, dischargeReason, recordedAt, voidedAt FROM stay WHERE id = @id`)
export const insertStay = sql<Pick<StayRow, 'personId' | 'siteId' | 'isTrial' | 'trialUntilOn'> & Entered>(`
  INSERT INTO stay (personId, siteId, isTrial, trialUntilOn, recordedAt, recordedBy)
  VALUES (@personId, @siteId, @isTrial, @trialUntilOn, @recordedAt, @recordedBy)`)
export const setFormal = sql<{ id: number; at: Instant | null; now: Instant | null }>(
  'UPDATE stay SET formalAt = @at, formalRecordedAt = @now WHERE id = @id',
)
export const setDischarge = sql<{ id: number; reason: DischargeReason | null; note: string }>(
  'UPDATE stay SET dischargeReason = @reason, dischargeNote = @note WHERE id = @id',
)
export const voidStay = sql<Voiding>(`UPDATE stay SET ${VOIDED} WHERE id = @id`)
export const voidPlacementsOfStay = sql<Voiding>(
  `UPDATE placement SET ${VOIDED} WHERE stayId = @id AND voidedAt IS NULL`,
)
export const voidLeavesOfStay = sql<Voiding & { personId: number }>(
  `UPDATE leave SET ${VOIDED} WHERE personId = @personId AND stayId = @id AND voidedAt IS NULL`,
)
/** @param now when it was entered; null where it is taken back */
export const setDied = sql<{ id: number; diedOn: Day | null; now: Instant | null }>(
  'UPDATE person SET diedOn = @diedOn, diedRecordedAt = @now, version = version + 1 WHERE id = @id',
)

export interface PlacementRow {
  id: number
  stayId: number
  personId: number
  person: string
  bedId: number
  bed: string
  roomId: number
  siteId: number
  fromAt: Instant
  startKind: 'arrival' | 'transfer'
  toAt: Instant | null
  endKind: 'transfer' | 'discharge' | null
  recordedAt: Instant
  toRecordedAt: Instant | null
  voidedAt: Instant | null
}
const placement = `p.id, p.stayId, p.personId, n.name AS person, p.bedId, d.code AS bed, d.roomId, p.siteId, p.fromAt, p.startKind,
  p.toAt, p.endKind, p.recordedAt, p.toRecordedAt, p.voidedAt`
const joined = 'placement p JOIN person n ON n.id = p.personId JOIN bed d ON d.id = p.bedId'
export const getPlacement = sql<ById, PlacementRow>(`SELECT ${placement} FROM ${joined} WHERE p.id = @id`)
/** Where a person lies, or lay last: an open placement is always the latest. */
export const latestPlacement = sql<{ personId: number }, PlacementRow>(`
  SELECT ${placement} FROM ${joined} WHERE p.personId = @personId AND p.voidedAt IS NULL ORDER BY p.fromAt DESC LIMIT 1`)
/** The first time from an instant on that a person lies in any bed. */
export const personPlacedFrom = sql<{ personId: number; at: Instant }, PlacementRow>(`
  SELECT ${placement} FROM ${joined}
  WHERE p.personId = @personId AND p.voidedAt IS NULL AND coalesce(p.toAt, ${OPEN}) > @at ORDER BY p.fromAt LIMIT 1`)
/** The first time from an instant on that anybody but these two lies in a bed. */
export const bedTakenFrom = sql<
  { bedId: number; at: Instant; personId: number; otherId: number | null },
  PlacementRow
>(`
  SELECT ${placement} FROM ${joined}
  WHERE p.bedId = @bedId AND p.voidedAt IS NULL AND coalesce(p.toAt, ${OPEN}) > @at
    AND p.personId <> @personId AND p.personId IS NOT @otherId ORDER BY p.fromAt LIMIT 1`)
/** All who lie in a bed at some time between two instants, but one. */
export const bedTakenBetween = sql<
  { bedId: number; from: Instant; to: Instant; personId: number },
  PlacementRow
>(`
  SELECT ${placement} FROM ${joined}
  WHERE p.bedId = @bedId AND p.voidedAt IS NULL AND p.fromAt < @to AND coalesce(p.toAt, ${OPEN}) > @from
    AND p.personId <> @personId ORDER BY p.fromAt`)
/** Who lies in the full-time beds of a room from an instant on, but these two. */
export const roomMatesFrom = sql<
  { roomId: number; at: Instant; personId: number; otherId: number | null },
  { name: string; sex: Sex }
>(`
  SELECT n.name, n.sex FROM bed d JOIN placement p ON p.bedId = d.id JOIN person n ON n.id = p.personId
  WHERE d.roomId = @roomId AND d.kind <> 'dayCare' AND p.voidedAt IS NULL AND coalesce(p.toAt, ${OPEN}) > @at
    AND p.personId <> @personId AND p.personId IS NOT @otherId`)
export const arrivalOfStay = sql<{ stayId: number }, { at: Instant }>(
  'SELECT fromAt AS at FROM placement WHERE stayId = @stayId AND voidedAt IS NULL ORDER BY fromAt LIMIT 1',
)
/** When the person left; null while they are here. */
export const endOfStay = sql<{ stayId: number }, { at: Instant | null }>(
  'SELECT toAt AS at FROM placement WHERE stayId = @stayId AND voidedAt IS NULL ORDER BY fromAt DESC LIMIT 1',
)
/** The placement of a stay that ended when another began. */
export const placementBefore = sql<{ stayId: number; fromAt: Instant }, PlacementRow>(`
  SELECT ${placement} FROM ${joined} WHERE p.stayId = @stayId AND p.voidedAt IS NULL AND p.toAt = @fromAt LIMIT 1`)
export const insertPlacement = sql<
  Pick<PlacementRow, 'stayId' | 'personId' | 'bedId' | 'siteId' | 'fromAt' | 'startKind'> &
    Entered & { note: string; overrideReason: string }
>(`
  INSERT INTO placement (stayId, personId, bedId, siteId, fromAt, startKind, note, overrideReason, recordedAt, recordedBy)
  VALUES (@stayId, @personId, @bedId, @siteId, @fromAt, @startKind, @note, @overrideReason, @recordedAt, @recordedBy)`)
export const endPlacement = sql<{ id: number; at: Instant; kind: 'transfer' | 'discharge'; now: Instant }>(
  'UPDATE placement SET toAt = @at, endKind = @kind, toRecordedAt = @now WHERE id = @id',
)
export const voidPlacement = sql<Voiding>(`UPDATE placement SET ${VOIDED} WHERE id = @id`)
/** The same placement without its end: what was voided stays readable as it was known. */
export const reopenPlacement = sql<ById & Entered>(`
  INSERT INTO placement (stayId, personId, bedId, siteId, fromAt, startKind, note, overrideReason, recordedAt, recordedBy)
  SELECT stayId, personId, bedId, siteId, fromAt, startKind, note, overrideReason, @recordedAt, @recordedBy FROM placement WHERE id = @id`)

export interface LeaveRow {
  id: number
  stayId: number
  personId: number
  siteId: number
  kind: LeaveKind
  fromAt: Instant
  expectedOn: Day | null
  toAt: Instant | null
  companion: string
  companionPhone: string
  note: string
  toRecordedAt: Instant | null
  voidedAt: Instant | null
}
const leave =
  'id, stayId, personId, siteId, kind, fromAt, expectedOn, toAt, companion, companionPhone, note, toRecordedAt, voidedAt'
export const getLeave = sql<ById, LeaveRow>(`SELECT ${leave} FROM leave WHERE id = @id`)
/** Leaves of a person that are not over at an instant, the earliest first. */
export const leavesFrom = sql<{ personId: number; at: Instant }, LeaveRow>(`
  SELECT ${leave} FROM leave WHERE personId = @personId AND voidedAt IS NULL AND coalesce(toAt, ${OPEN}) > @at ORDER BY fromAt`)
export const openLeave = sql<{ personId: number }, LeaveRow>(`
  SELECT ${leave} FROM leave WHERE personId = @personId AND voidedAt IS NULL AND toAt IS NULL`)
/** The leave that a discharge ended: both ends were entered together. */
export const leaveEndedWith = sql<{ personId: number; at: Instant; enteredAt: Instant | null }, LeaveRow>(`
  SELECT ${leave} FROM leave
  WHERE personId = @personId AND voidedAt IS NULL AND toAt = @at AND toRecordedAt IS @enteredAt`)
export const insertLeave = sql<Omit<LeaveRow, 'id' | 'toAt' | 'toRecordedAt' | 'voidedAt'> & Entered>(`
  INSERT INTO leave (stayId, personId, siteId, kind, fromAt, expectedOn, companion, companionPhone, note, recordedAt, recordedBy)
  VALUES (@stayId, @personId, @siteId, @kind, @fromAt, @expectedOn, @companion, @companionPhone, @note, @recordedAt, @recordedBy)`)
export const updateLeave = sql<{ id: number; expectedOn: Day | null; note: string }>(
  'UPDATE leave SET expectedOn = @expectedOn, note = @note WHERE id = @id',
)
export const endLeave = sql<{ id: number; at: Instant; now: Instant }>(
  'UPDATE leave SET toAt = @at, toRecordedAt = @now WHERE id = @id',
)
export const voidLeave = sql<Voiding>(`UPDATE leave SET ${VOIDED} WHERE id = @id`)
export const reopenLeave = sql<ById & Entered>(`
  INSERT INTO leave (stayId, personId, siteId, kind, fromAt, expectedOn, companion, companionPhone, note, recordedAt, recordedBy)
  SELECT stayId, personId, siteId, kind, fromAt, expectedOn, companion, companionPhone, note, @recordedAt, @recordedBy
  FROM leave WHERE id = @id`)
