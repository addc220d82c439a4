import type { Day, Instant } from '../../shared/day.ts'
import type {
  AskedAsset,
  FoundHazard,
  Inspection,
  InspectionParty,
  InspectionRow,
  InspectionSign,
  KnownHazard,
  RoundBefore,
} from '../../shared/safety/inspection.ts'
import type { InspectionKind } from '../../shared/safety/terms.ts'
import { sql } from '../db/statement.ts'
import type { Period } from './figures-sql.ts'

type ById = { id: number }
type OfSite = { siteId: number }
type OfInspection = { inspectionId: number }
type Voiding = ById & { now: Instant; by: string; reason: string }

const by = 'coalesce(p.name, i.recordedBy)'
const from = `FROM inspection i JOIN site s ON s.id = i.siteId JOIN checklistVersion v ON v.id = i.versionId
  JOIN checklist c ON c.id = v.checklistId LEFT JOIN floor f ON f.id = i.floorId LEFT JOIN staff p ON p.id = i.staffId`
const row = `i.id, i.siteId, s.name AS site, i.number, i.kind, v.checklistId, c.name AS checklist, c.nameEn AS checklistEn, i.onDay,
  i.dutyId, i.dueTime, i.floorId, coalesce(f.name, '') AS floor, i.staffId, ${by} AS by, i.startedAt, i.endedAt, i.recordedAt,
  i.isClockOdd, coalesce(i.okCount + i.problemCount + i.naCount,
    (SELECT count(*) FROM answer a WHERE a.inspectionId = i.id AND a.value IS NOT NULL)) AS answered,
  i.okCount, i.problemCount, i.naCount, i.scorePermille, i.voidedAt, i.voidReason, i.version`

type Filters = Period & { kinds: string | null; isEnded: boolean | null; text: string }
const where = `i.siteId IN (SELECT value FROM json_each(@siteIds)) AND i.onDay BETWEEN @from AND @to
  AND (@kinds IS NULL OR i.kind IN (SELECT value FROM json_each(@kinds)))
  AND (@isEnded IS NULL OR (i.endedAt IS NOT NULL) = @isEnded)
  AND (@text = '' OR instr(lower(i.number || ' ' || ${by} || ' ' || c.name || ' ' || c.nameEn), lower(@text)) > 0)`
export const listInspections = sql<Filters & { limit: number; offset: number }, InspectionRow>(
  `SELECT ${row} ${from} WHERE ${where} ORDER BY i.onDay DESC, i.startedAt DESC, i.id DESC LIMIT @limit OFFSET @offset`,
)
export const countInspections = sql<Filters, { count: number }>(
  `SELECT count(*) AS count ${from} WHERE ${where}`,
)
export const listOpen = sql<OfSite, InspectionRow>(
  `SELECT ${row} ${from} WHERE i.siteId = @siteId AND i.endedAt IS NULL AND i.voidedAt IS NULL ORDER BY i.startedAt DESC, i.id DESC`,
)
/** Details as JSON. */
export type InspectionRecord = InspectionRow &
  Pick<Inspection, 'weather' | 'note'> & { details: string; versionId: number; accountId: number }
export const getInspection = sql<ById, InspectionRecord>(
  `SELECT ${row}, i.weather, i.note, i.details, i.versionId, i.accountId ${from} WHERE i.id = @id`,
)
/** The same walk under way: of a round on its duty date, of another whenever it was begun. */
export const findOpen = sql<
  OfSite & { kind: InspectionKind; checklistId: number; floorId: number | null; onDay: Day | null },
  ById
>(`
  SELECT i.id FROM inspection i JOIN checklistVersion v ON v.id = i.versionId
  WHERE i.siteId = @siteId AND i.endedAt IS NULL AND i.voidedAt IS NULL AND +i.kind = @kind AND v.checklistId = @checklistId
    AND i.floorId IS @floorId AND (@onDay IS NULL OR i.onDay = @onDay)
  ORDER BY i.startedAt DESC, i.id DESC LIMIT 1`)
/** Voided ones too: no number is given twice. */
export const countOfDay = sql<OfSite & { kind: InspectionKind; onDay: Day }, { count: number }>(
  'SELECT count(*) AS count FROM inspection WHERE siteId = @siteId AND onDay = @onDay AND kind = @kind',
)
type NewRow = Pick<
  InspectionRecord,
  | 'siteId'
  | 'number'
  | 'kind'
  | 'versionId'
  | 'onDay'
  | 'dutyId'
  | 'dueTime'
  | 'floorId'
  | 'staffId'
  | 'details'
  | 'startedAt'
  | 'isClockOdd'
  | 'accountId'
>
export const insertInspection = sql<NewRow & { recordedAt: Instant; recordedBy: string }>(`
  INSERT INTO inspection (siteId, number, kind, versionId, onDay, dutyId, dueTime, floorId, staffId, details, startedAt, isClockOdd,
    accountId, recordedAt, recordedBy)
  VALUES (@siteId, @number, @kind, @versionId, @onDay, @dutyId, @dueTime, @floorId, @staffId, @details, @startedAt, @isClockOdd,
    @accountId, @recordedAt, @recordedBy)`)
export const markClockOdd = sql<ById>(
  'UPDATE inspection SET isClockOdd = 1 WHERE id = @id AND isClockOdd = 0',
)
type Ending = Pick<InspectionRecord, 'id' | 'weather' | 'note' | 'details' | 'isClockOdd'> & {
  endedAt: Instant
  dutyId: number | null
  dueTime: string
  ok: number
  problem: number
  na: number
  permille: number | null
  now: Instant
}
export const endInspection = sql<Ending>(`
  UPDATE inspection SET endedAt = @endedAt, weather = @weather, note = @note, details = @details, isClockOdd = @isClockOdd,
    dutyId = @dutyId, dueTime = @dueTime, okCount = @ok, problemCount = @problem, naCount = @na, scorePermille = @permille, endRecordedAt = @now,
    version = version + 1
  WHERE id = @id`)
export const updateDetails = sql<ById & { details: string }>(
  'UPDATE inspection SET details = @details, version = version + 1 WHERE id = @id',
)
export const voidInspection = sql<Voiding>(
  'UPDATE inspection SET voidedAt = @now, voidedBy = @by, voidReason = @reason, version = version + 1 WHERE id = @id',
)

/** What is asked about piece by piece: while it is open what stands there, and always what was answered. */
export const listAssets = sql<
  OfInspection & OfSite & { floorId: number | null; kinds: string; isOpen: boolean },
  AskedAsset
>(`
  SELECT a.id, a.kind, a.code, coalesce(f.name, '') AS floor, coalesce(r.name, '') AS room, a.place
  FROM safetyAsset a LEFT JOIN floor f ON f.id = a.floorId LEFT JOIN building b ON b.id = f.buildingId
    LEFT JOIN room r ON r.id = a.roomId
  WHERE a.siteId = @siteId AND a.kind IN (SELECT value FROM json_each(@kinds))
    AND (@isOpen AND a.retiredOn IS NULL AND (@floorId IS NULL OR a.floorId = @floorId)
      OR a.id IN (SELECT x.assetId FROM answer x WHERE x.inspectionId = @inspectionId))
  ORDER BY b.sort, b.id, f.sort, f.id, a.code, a.id`)

/** The same walk the time before, ended. Backwards by day from the inspections, whose versions are looked up: the other way round all are sorted. */
export const findBefore = sql<
  OfSite & {
    kind: InspectionKind
    floorId: number | null
    checklistId: number
    onDay: Day
    startedAt: Instant
  },
  Omit<RoundBefore, 'answers'> & ById
>(`
  SELECT i.id, i.number, i.onDay, i.startedAt, ${by} AS by
  FROM inspection i CROSS JOIN checklistVersion v ON v.id = i.versionId LEFT JOIN staff p ON p.id = i.staffId
  WHERE i.siteId = @siteId AND i.kind = @kind AND i.onDay <= @onDay AND i.voidedAt IS NULL AND i.endedAt IS NOT NULL
    AND i.startedAt < @startedAt AND i.floorId IS @floorId AND v.checklistId = @checklistId
  ORDER BY i.onDay DESC, i.startedAt DESC LIMIT 1`)
export const listAnswersBefore = sql<OfInspection, RoundBefore['answers'][number]>(`
  SELECT q.code, a.assetId, a.value, a.number, a.text, a.comment, a.isFixed, a.fixNote
  FROM answer a JOIN checkItem q ON q.id = a.itemId WHERE a.inspectionId = @inspectionId`)

export const listStops = sql<OfInspection, Inspection['stops'][number]>(
  'SELECT pointId, at FROM inspectionStop WHERE inspectionId = @inspectionId ORDER BY at, pointId',
)
export const insertStop = sql<OfInspection & { pointId: number; at: Instant }>(
  'INSERT INTO inspectionStop (inspectionId, pointId, at) VALUES (@inspectionId, @pointId, @at)',
)

export type SignRecord = InspectionSign & OfInspection
const sign =
  'id, inspectionId, role, department, name, staffId, attachmentId, at, voidedAt, voidReason FROM inspectionSign'
export const listSigns = sql<OfInspection, SignRecord>(
  `SELECT ${sign} WHERE inspectionId = @inspectionId ORDER BY id`,
)
export const getSign = sql<ById, SignRecord>(`SELECT ${sign} WHERE id = @id`)
export const insertSign = sql<Omit<SignRecord, 'id' | 'voidedAt' | 'voidReason'> & { recordedBy: string }>(`
  INSERT INTO inspectionSign (inspectionId, role, department, name, staffId, attachmentId, at, recordedBy)
  VALUES (@inspectionId, @role, @department, @name, @staffId, @attachmentId, @at, @recordedBy)`)
export const voidSign = sql<Voiding>(
  'UPDATE inspectionSign SET voidedAt = @now, voidedBy = @by, voidReason = @reason WHERE id = @id',
)

/** The lead first. */
export const listParties = sql<OfInspection, InspectionParty>(`
  SELECT department, inspectors, certificates, isLead FROM inspectionParty WHERE inspectionId = @inspectionId
  ORDER BY isLead DESC, department`)
export const removeParties = sql<OfInspection>(
  'DELETE FROM inspectionParty WHERE inspectionId = @inspectionId',
)
export const insertParty = sql<OfInspection & InspectionParty>(`
  INSERT INTO inspectionParty (inspectionId, department, inspectors, certificates, isLead)
  VALUES (@inspectionId, @department, @inspectors, @certificates, @isLead)`)

export const listPhotos = sql<OfInspection, Inspection['photos'][number]>(`
  SELECT id, part, takenAt FROM attachment
  WHERE entity = 'inspection' AND entityId = @inspectionId AND role = 'photo' AND voidedAt IS NULL ORDER BY part, takenAt, id`)
const known = `h.id, h.number, h.itemCode, coalesce(h.assetId, 0) AS assetId, h.place, h.description, h.foundOn FROM hazard h`
/** Open at a site, of items with these codes. */
export const listKnown = sql<OfSite & { codes: string }, KnownHazard>(`
  SELECT ${known} WHERE h.siteId = @siteId AND h.state NOT IN ('closed', 'void')
    AND h.itemCode IN (SELECT value FROM json_each(@codes)) ORDER BY h.id DESC`)
/** Named by answers. */
export const listNamed = sql<OfInspection, KnownHazard>(`
  SELECT ${known} WHERE h.id IN (SELECT hazardId FROM answer WHERE inspectionId = @inspectionId AND hazardId IS NOT NULL) ORDER BY h.id`)
export const listHazards = sql<OfInspection, FoundHazard>(`
  SELECT id, number, itemId, coalesce(assetId, 0) AS assetId FROM hazard
  WHERE inspectionId = @inspectionId AND itemId IS NOT NULL AND state <> 'void' ORDER BY id`)
