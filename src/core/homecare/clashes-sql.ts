import type { Day, Instant } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'

/** Ids as a JSON array. */
type Ids = { ids: string }
type Period = { from: Instant; to: Instant }

/** What fills somebody's time. */
export interface SlotRow {
  /** The worker or the elder it is a slot of. */
  ownerId: number
  owner: string
  /** Who goes, where it is an elder's. */
  worker: string
  visitId: number
  personId: number
  person: string
  onDay: Day
  fromAt: Instant
  toAt: Instant
  startedAt: Instant | null
  isUnderWay: boolean
  jointId: number | null
  planId: number | null
}
const columns = `v.id AS visitId, v.personId, p.name AS person, v.onDay, v.fromAt, v.toAt, v.startedAt,
  v.startedAt IS NOT NULL AND v.outcome IS NULL AS isUnderWay, v.jointId, v.planId`
// No visit lasts longer than a day; one under way may reach further than it was planned to.
const reaches = '((v.toAt > v.fromAt AND v.toAt > @from) OR (v.outcome IS NULL AND v.startedAt IS NOT NULL))'

/** Visits that hold workers in a period. */
export const slotsOfStaff = sql<Ids & Period, SlotRow>(`
  SELECT w.staffId AS ownerId, s.name AS owner, s.name AS worker, ${columns}
  FROM json_each(@ids) j CROSS JOIN visitWorker w INDEXED BY visitWorkerByTime
    ON w.staffId = j.value AND w.isOff = 0 AND w.fromAt > @from - 86400000 AND w.fromAt < @to
  CROSS JOIN visit v ON v.id = w.visitId CROSS JOIN staff s ON s.id = w.staffId CROSS JOIN person p ON p.id = v.personId
  WHERE ${reaches}`)
/** Visits that elders have in a period. */
export const slotsOfPeople = sql<Ids & Period, SlotRow>(`
  SELECT v.personId AS ownerId, p.name AS owner, ${columns}, coalesce((
    SELECT s.name FROM visitWorker w JOIN staff s ON s.id = w.staffId WHERE w.visitId = v.id AND w.isLead = 1), '') AS worker
  FROM json_each(@ids) j CROSS JOIN visit v INDEXED BY visitByElderTime
    ON v.personId = j.value AND v.voidedAt IS NULL AND (v.outcome IS NULL OR v.outcome = 'done')
      AND v.fromAt > @from - 86400000 AND v.fromAt < @to
  CROSS JOIN person p ON p.id = v.personId
  WHERE ${reaches}`)

/** One row per agreement of a family bed; a person without one has one row. */
export interface PersonRow {
  id: number
  name: string
  street: string
  diedOn: Day | null
  familyBedId: number | null
  openedOn: Day | null
  closedOn: Day | null
  fromOn: Day | null
  toOn: Day | null
}
/** People who count, with the family beds they hold or held; an application that came to nothing is none. */
export const peopleOf = sql<Ids, PersonRow>(`
  SELECT p.id, p.name, coalesce(nullif(f.street, ''), p.street) AS street, p.diedOn, f.id AS familyBedId, f.openedOn,
    f.closedOn, a.fromOn, a.toOn
  FROM json_each(@ids) j CROSS JOIN person p ON p.id = j.value AND p.voidedAt IS NULL AND p.mergedIntoId IS NULL
  LEFT JOIN familyBed f ON f.personId = p.id AND f.voidedAt IS NULL AND f.openedOn IS NOT NULL
  LEFT JOIN agreement a ON a.familyBedId = f.id AND a.voidedAt IS NULL
  ORDER BY p.id, f.id, a.fromOn`)

export interface AwayRow {
  personId: number
  kind: 'outing' | 'hospital' | 'inHome'
  fromAt: Instant
  toAt: Instant | null
  expectedOn: Day | null
}
/** Leaves, and full-time beds of a home, that elders have after an instant. */
export const awayOf = sql<Ids & Period, AwayRow>(`
  SELECT l.personId, l.kind, l.fromAt, l.toAt, l.expectedOn
  FROM json_each(@ids) j CROSS JOIN leave l ON l.personId = j.value AND l.voidedAt IS NULL AND l.fromAt < @to
  WHERE coalesce(l.toAt, @to) > @from
  UNION ALL
  SELECT p.personId, 'inHome', p.fromAt, p.toAt, NULL
  FROM json_each(@ids) j CROSS JOIN placement p ON p.personId = j.value AND p.voidedAt IS NULL AND p.fromAt < @to
  CROSS JOIN bed b ON b.id = p.bedId
  WHERE coalesce(p.toAt, @to) > @from AND b.kind <> 'dayCare'`)

export interface StaffRow {
  id: number
  siteId: number
  name: string
  employedFrom: Day | null
  employedTo: Day | null
}
export const staffOf = sql<Ids, StaffRow>(`
  SELECT s.id, s.siteId, s.name, s.employedFrom, s.employedTo FROM json_each(@ids) j CROSS JOIN staff s ON s.id = j.value`)
export const staffLeavesOf = sql<Ids & { from: Day }, { staffId: number; fromOn: Day; toOn: Day }>(`
  SELECT l.staffId, l.fromOn, l.toOn FROM json_each(@ids) j CROSS JOIN staffLeave l ON l.staffId = j.value
  WHERE l.toOn >= @from`)
export const teamsOf = sql<Ids, { staffId: number; teamId: number; fromOn: Day; toOn: Day | null }>(`
  SELECT m.staffId, m.teamId, m.fromOn, m.toOn FROM json_each(@ids) j CROSS JOIN careTeamMember m ON m.staffId = j.value`)
