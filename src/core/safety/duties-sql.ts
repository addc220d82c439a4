import type { Day, Instant } from '../../shared/day.ts'
import type { DueKey, Duty, DutyDone, DutyMiss } from '../../shared/safety/duty.ts'
import { sql } from '../db/statement.ts'

type ById = { id: number }
type OfSite = { siteId: number }
type ToVoid = ById & { now: Instant; by: string; reason: string }

/** The times stand as JSON. */
export type DutyRecord = Omit<Duty, 'times'> & { times: string }
const duty = `SELECT d.id, d.siteId, d.kind, d.name, d.nameEn, d.checklistId, coalesce(c.name, '') AS checklist, d.rhythm, d.times, d.unit,
    d.count, d.graceDays, d.remindDays, d.anchorOn, d.basis, d.verified, d.staffId, coalesce(s.name, '') AS staff, d.post, d.fromOn, d.toOn,
    d.version
  FROM duty d LEFT JOIN checklist c ON c.id = d.checklistId LEFT JOIN staff s ON s.id = d.staffId`
/** In the order of their kinds, as the terms have them, is up to the service. */
export const listDuties = sql<OfSite, DutyRecord>(`${duty} WHERE d.siteId = @siteId ORDER BY d.fromOn, d.id`)
export const getDuty = sql<ById, DutyRecord>(`${duty} WHERE d.id = @id`)

type Details = Omit<DutyRecord, 'id' | 'staff' | 'checklist' | 'toOn' | 'version'>
export const insertDuty = sql<Details & { recordedAt: Instant; recordedBy: string }>(`
  INSERT INTO duty (siteId, kind, name, nameEn, checklistId, rhythm, times, unit, count, graceDays, remindDays, anchorOn, basis, verified,
    staffId, post, fromOn, recordedAt, recordedBy)
  VALUES (@siteId, @kind, @name, @nameEn, @checklistId, @rhythm, @times, @unit, @count, @graceDays, @remindDays, @anchorOn, @basis,
    @verified, @staffId, @post, @fromOn, @recordedAt, @recordedBy)`)
/** Only of one that has not begun: what was due stays as it was. */
export const updateDuty = sql<Omit<Details, 'siteId'> & ById>(`
  UPDATE duty SET kind = @kind, name = @name, nameEn = @nameEn, checklistId = @checklistId, rhythm = @rhythm, times = @times, unit = @unit,
    count = @count, graceDays = @graceDays, remindDays = @remindDays, anchorOn = @anchorOn, basis = @basis, verified = @verified,
    staffId = @staffId, post = @post, fromOn = @fromOn, version = version + 1
  WHERE id = @id`)
export const endDuty = sql<ById & { toOn: Day }>(
  'UPDATE duty SET toOn = @toOn, version = version + 1 WHERE id = @id',
)

/** That a due thing was done, and which. */
export type DoneRecord = DutyDone & Omit<DueKey, 'onDay'> & { dueOn: Day }
const done = `x.id, x.dutyId, x.dueOn, x.dueTime, x.doneAt, coalesce(s.name, x.recordedBy) AS by, x.inspectionId, x.drillId, x.trainingId,
  x.note FROM dutyDone x`
/** Of a duty, by due day: of an interval duty the days on which it was done. */
export const listDones = sql<{ dutyId: number; from: Day; to: Day }, DoneRecord>(`
  SELECT ${done} LEFT JOIN staff s ON s.id = x.staffId
  WHERE x.dutyId = @dutyId AND x.dueOn BETWEEN @from AND @to AND x.voidedAt IS NULL ORDER BY x.dueOn, x.dueTime`)
export const getDone = sql<ById, DoneRecord & { voidedAt: Instant | null }>(`
  SELECT x.voidedAt, ${done} LEFT JOIN staff s ON s.id = x.staffId WHERE x.id = @id`)
export const findDone = sql<{ dutyId: number; dueOn: Day; dueTime: string }, ById>(`
  SELECT id FROM dutyDone WHERE dutyId = @dutyId AND dueOn = @dueOn AND dueTime = @dueTime AND voidedAt IS NULL`)
export interface NewDone {
  dutyId: number
  dueOn: Day
  dueTime: string
  doneAt: Instant
  staffId: number | null
  inspectionId: number | null
  drillId: number | null
  trainingId: number | null
  note: string
}
export const insertDone = sql<NewDone & { recordedAt: Instant; recordedBy: string }>(`
  INSERT INTO dutyDone (dutyId, dueOn, dueTime, doneAt, staffId, inspectionId, drillId, trainingId, note, recordedAt, recordedBy)
  VALUES (@dutyId, @dueOn, @dueTime, @doneAt, @staffId, @inspectionId, @drillId, @trainingId, @note, @recordedAt, @recordedBy)`)
export const voidDone = sql<ToVoid>(
  'UPDATE dutyDone SET voidedAt = @now, voidedBy = @by, voidReason = @reason WHERE id = @id',
)
/** What an inspection, a drill or a training proves. */
const proves = (key: 'inspectionId' | 'drillId' | 'trainingId') =>
  sql<ById, ById>(`SELECT id FROM dutyDone WHERE ${key} = @id AND voidedAt IS NULL`)
export const donesOf = {
  inspection: proves('inspectionId'),
  drill: proves('drillId'),
  training: proves('trainingId'),
}

/** Due things that an inspection will fill that is being walked. */
export interface HeldRecord {
  inspectionId: number
  dutyId: number
  onDay: Day
  dueTime: string
}
export const listHeld = sql<OfSite, HeldRecord>(`
  SELECT id AS inspectionId, dutyId, onDay, dueTime FROM inspection
  WHERE siteId = @siteId AND endedAt IS NULL AND voidedAt IS NULL AND dutyId IS NOT NULL ORDER BY id`)

export type MissRecord = DutyMiss & { dutyId: number; dueOn: Day; dueTime: string }
const miss = `SELECT id, dutyId, dueOn, dueTime, reason, recordedAt, recordedBy, accountId, approvedAt, approvedBy`
export const listMisses = sql<{ dutyId: number; from: Day; to: Day }, MissRecord>(`
  ${miss} FROM dutyMiss WHERE dutyId = @dutyId AND dueOn BETWEEN @from AND @to AND voidedAt IS NULL`)
export const getMiss = sql<ById, MissRecord & { voidedAt: Instant | null }>(
  `${miss}, voidedAt FROM dutyMiss WHERE id = @id`,
)
export const insertMiss = sql<
  Omit<MissRecord, 'id' | 'approvedAt' | 'approvedBy'>
>(`INSERT INTO dutyMiss (dutyId, dueOn, dueTime, reason, recordedAt, recordedBy, accountId)
  VALUES (@dutyId, @dueOn, @dueTime, @reason, @recordedAt, @recordedBy, @accountId)`)
export const approveMiss = sql<ById & { now: Instant; by: string }>(
  'UPDATE dutyMiss SET approvedAt = @now, approvedBy = @by WHERE id = @id',
)
export const voidMiss = sql<ToVoid>(
  'UPDATE dutyMiss SET voidedAt = @now, voidedBy = @by, voidReason = @reason WHERE id = @id',
)

/** The windows of rounds as they were set from day to day; of the two keys all values there ever were. */
export const listWindows = sql<
  Record<never, never>,
  { key: 'roundBefore' | 'roundAfter'; fromOn: Day; value: string }
>("SELECT key, fromOn, value FROM setting WHERE key IN ('roundBefore', 'roundAfter') ORDER BY fromOn DESC")

/** Who of the staff an account is, and their post. */
export const findWho = sql<{ accountId: number }, { staffId: number | null; post: string | null }>(`
  SELECT a.staffId, s.post FROM account a LEFT JOIN staff s ON s.id = a.staffId WHERE a.id = @accountId`)
export const countOverdueHazards = sql<OfSite & { today: Day }, { count: number }>(`
  SELECT count(*) AS count FROM hazard WHERE siteId = @siteId AND state NOT IN ('closed', 'void') AND deadlineOn < @today`)
