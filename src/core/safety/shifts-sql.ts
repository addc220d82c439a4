import type { Day, Instant } from '../../shared/day.ts'
import type { Standing } from '../../shared/safety/roster-rules.ts'
import type { NewShiftEntry, OnDuty } from '../../shared/safety/shift.ts'
import { sql } from '../db/statement.ts'

type OfSite = { siteId: number }

const standing = (on: string) => `s.employedFrom, s.employedTo, EXISTS (
  SELECT 1 FROM staffLeave l WHERE l.staffId = s.id AND l.fromOn <= ${on} AND l.toOn >= ${on}) AS isOnLeave`
export const standingOn = sql<{ staffId: number; on: Day }, Standing & { name: string }>(
  `SELECT s.name, ${standing('@on')} FROM staff s WHERE s.id = @staffId`,
)

/** What is told from these is added by the service: whether the person is there, and helps. */
export interface ShiftRecord extends Omit<OnDuty, 'warning' | 'isHelper'>, Standing {
  siteId: number
  voidedAt: Instant | null
}
const entry = `e.id, e.siteId, e.staffId, s.name, s.phone, e.role, e.shift, e.onDay, e.floorId, e.fromAt, e.toAt, e.voidedAt,
  ${standing('e.onDay')}
  FROM shiftEntry e JOIN staff s ON s.id = e.staffId`

/** On duty at a moment. No shift is longer than a day: those that began before `since` are over. */
export const onDutyAt = sql<OfSite & { at: Instant; since: Instant }, ShiftRecord>(`
  SELECT ${entry} WHERE e.siteId = @siteId AND e.voidedAt IS NULL AND e.fromAt > @since AND e.fromAt <= @at AND e.toAt > @at
  ORDER BY e.fromAt DESC, e.id DESC`)
/** Entries of days, both included, in the order they were made. */
export const listShifts = sql<OfSite & { from: Day; to: Day }, ShiftRecord>(`
  SELECT ${entry} WHERE e.siteId = @siteId AND e.voidedAt IS NULL AND e.onDay >= @from AND e.onDay <= @to ORDER BY e.id`)
export const getShift = sql<{ id: number }, ShiftRecord>(`SELECT ${entry} WHERE e.id = @id`)
export const findShift = sql<OfSite & Pick<NewShiftEntry, 'onDay' | 'shift' | 'staffId'>, { id: number }>(`
  SELECT id FROM shiftEntry
  WHERE siteId = @siteId AND onDay = @onDay AND shift = @shift AND staffId = @staffId AND voidedAt IS NULL`)
export const insertShift = sql<
  OfSite & NewShiftEntry & { fromAt: Instant; toAt: Instant; recordedAt: Instant; recordedBy: string }
>(`
  INSERT INTO shiftEntry (siteId, onDay, shift, staffId, floorId, role, fromAt, toAt, recordedAt, recordedBy)
  VALUES (@siteId, @onDay, @shift, @staffId, @floorId, @role, @fromAt, @toAt, @recordedAt, @recordedBy)`)
export const voidShift = sql<{ id: number; now: Instant; by: string; reason: string }>(
  'UPDATE shiftEntry SET voidedAt = @now, voidedBy = @by, voidReason = @reason WHERE id = @id',
)
