import type { Day, Instant } from '../../shared/day.ts'
import type { Drill, DrillFloor, DrillFloorResult, DrillPerson, DrillRow } from '../../shared/safety/drill.ts'
import { sql } from '../db/statement.ts'

type ById = { id: number }
type OfDrill = { drillId: number }
type OfSite = { siteId: number }

/** What is told from its times and the day is added by the service. */
export type DrillRecord = Omit<DrillRow, 'state'> & { assessment: string; voidedAt: Instant | null }
const sumOf = (what: string, table: string) => `(SELECT ${what} FROM ${table} x WHERE x.drillId = d.id)`
const drill = `d.id, d.siteId, d.name, d.scenario, d.place, d.isNight, d.isMinimumStaff, d.plannedOn, d.startedAt, d.endedAt,
  d.assessment, ${sumOf('coalesce(sum(x.expected), 0)', 'drillFloor')} AS expected,
  ${sumOf('coalesce(sum(x.evacuated), 0)', 'drillFloor')} AS evacuated, ${sumOf('max(x.seconds)', 'drillFloor')} AS seconds,
  ${sumOf('coalesce(sum(x.count), 0)', 'drillPerson')} AS personTimes,
  (SELECT count(*) FROM hazard x WHERE x.drillId = d.id AND x.state <> 'void') AS hazards, d.voidedAt, d.voidReason, d.version
  FROM drill d`
export const listDrills = sql<OfSite, DrillRecord>(
  `SELECT ${drill} WHERE d.siteId = @siteId ORDER BY d.plannedOn DESC, d.id DESC`,
)
export const getDrill = sql<ById, DrillRecord>(`SELECT ${drill} WHERE d.id = @id`)

type Plan = Pick<DrillRow, 'name' | 'scenario' | 'place' | 'isNight' | 'isMinimumStaff' | 'plannedOn'>
export const insertDrill = sql<Plan & OfSite & { recordedAt: Instant; recordedBy: string }>(`
  INSERT INTO drill (siteId, name, scenario, place, isNight, isMinimumStaff, plannedOn, recordedAt, recordedBy)
  VALUES (@siteId, @name, @scenario, @place, @isNight, @isMinimumStaff, @plannedOn, @recordedAt, @recordedBy)`)
export const updateDrill = sql<Plan & ById & { assessment: string }>(`
  UPDATE drill SET name = @name, scenario = @scenario, place = @place, isNight = @isNight, isMinimumStaff = @isMinimumStaff,
    plannedOn = @plannedOn, assessment = @assessment, version = version + 1
  WHERE id = @id`)
/** It was held on the day on which it began, whenever it was planned. */
export const startDrill = sql<ById & { startedAt: Instant; plannedOn: Day }>(
  'UPDATE drill SET startedAt = @startedAt, plannedOn = @plannedOn, version = version + 1 WHERE id = @id',
)
export const endDrill = sql<ById & { endedAt: Instant }>(
  'UPDATE drill SET endedAt = @endedAt, version = version + 1 WHERE id = @id',
)
export const touchDrill = sql<ById>('UPDATE drill SET version = version + 1 WHERE id = @id')
export const voidDrill = sql<ById & { now: Instant; by: string; reason: string }>(
  'UPDATE drill SET voidedAt = @now, voidedBy = @by, voidReason = @reason, version = version + 1 WHERE id = @id',
)

export const listFloors = sql<OfDrill, DrillFloor>(`
  SELECT x.floorId, f.name AS floor, x.expected, x.helpersNeeded, x.helpersPresent, x.evacuated, x.seconds, x.note
  FROM drillFloor x JOIN floor f ON f.id = x.floorId JOIN building b ON b.id = f.buildingId
  WHERE x.drillId = @drillId ORDER BY b.sort, b.id, f.sort, f.id`)
export const insertFloor = sql<
  OfDrill & Pick<DrillFloor, 'floorId' | 'expected' | 'helpersNeeded' | 'helpersPresent'>
>(`
  INSERT INTO drillFloor (drillId, floorId, expected, helpersNeeded, helpersPresent)
  VALUES (@drillId, @floorId, @expected, @helpersNeeded, @helpersPresent)`)
export const updateFloor = sql<DrillFloorResult>(`
  UPDATE drillFloor SET evacuated = @evacuated, seconds = @seconds, note = @note WHERE drillId = @drillId AND floorId = @floorId`)

export const listPeople = sql<OfDrill, DrillPerson>(`
  SELECT p.floorId, p.staffId, coalesce(s.name, '') AS staff, p.others, p.count, p.part
  FROM drillPerson p LEFT JOIN staff s ON s.id = p.staffId WHERE p.drillId = @drillId ORDER BY p.id`)
export const removePeople = sql<OfDrill>('DELETE FROM drillPerson WHERE drillId = @drillId')
export const insertPerson = sql<OfDrill & Omit<DrillPerson, 'staff'>>(`
  INSERT INTO drillPerson (drillId, floorId, staffId, others, count, part)
  VALUES (@drillId, @floorId, @staffId, @others, @count, @part)`)

export const listFindings = sql<OfDrill, Drill['findings'][number]>(
  'SELECT id, number, place, description, state FROM hazard WHERE drillId = @drillId ORDER BY id',
)
