import type { Day, Instant } from '../../shared/day.ts'
import type { Hazard, HazardHold, HazardMeasure, HazardRow, NewMeasure } from '../../shared/safety/hazard.ts'
import type {
  HazardActKind,
  HazardGrade,
  HazardSource,
  HazardState,
  Verified,
} from '../../shared/safety/terms.ts'
import { sql } from '../db/statement.ts'

type ById = { id: number }
type OfHazard = { hazardId: number }
type OfSite = { siteId: number }

const measuresOf = (what: string) =>
  `coalesce((SELECT ${what} FROM hazardMeasure m WHERE m.hazardId = h.id AND m.voidedAt IS NULL), `
const lastBy = (kind: string, when: string) =>
  `iif(${when} IS NULL, '', coalesce((SELECT a.by FROM hazardAct a WHERE a.hazardId = h.id AND a.kind = '${kind}'
    ORDER BY a.id DESC LIMIT 1), ''))`
const isOverdue = `coalesce(h.deadlineOn < @today AND h.state NOT IN ('closed', 'void'), 0)`
const row = `h.id, h.siteId, h.number, h.source, h.itemCode, h.floorId, coalesce(f.name, '') AS floor, h.roomId,
  coalesce(r.name, '') AS room, h.place, h.description, h.foundAt, h.foundOn, h.foundBy, h.state, h.grade, h.isOnSpot, h.deadlineOn,
  ${isOverdue} AS isOverdue, h.verifiedAt, h.closedOn,
  max(0, CAST(julianday(coalesce(h.closedOn, @today)) - julianday(h.foundOn) AS INTEGER)) AS days, h.reopenedCount,
  ${measuresOf('sum(m.fundsFen)')}0) AS fundsFen, h.costFen, ${measuresOf("group_concat(m.measure, '；')")}'') AS measures,
  ${measuresOf('group_concat(DISTINCT m.owner)')}'') AS owners, ${lastBy('recheckPassed', 'h.verifiedAt')} AS verifiedBy,
  ${lastBy('closed', 'h.closedAt')} AS closedBy,
  (SELECT count(*) FROM outage o WHERE o.hazardId = h.id AND o.voidedAt IS NULL AND o.toAt IS NULL) AS bedsHeld, h.version`
const joins = 'LEFT JOIN floor f ON f.id = h.floorId LEFT JOIN room r ON r.id = h.roomId'

export interface ListParams {
  siteId: number
  today: Day
  /** A JSON array. */
  states: string | null
  grade: HazardGrade | null
  source: HazardSource | null
  floorId: number | null
  inspectionId: number | null
  drillId: number | null
  isOverdue: boolean | null
  /** A LIKE pattern, escaped by \. */
  pattern: string | null
  from: Day
  to: Day
}
const like = (of: string) => `${of} LIKE @pattern ESCAPE '\\'`
const asked = `h.siteId = @siteId AND h.foundOn BETWEEN @from AND @to
  AND (@states IS NULL OR h.state IN (SELECT value FROM json_each(@states)))
  AND (@grade IS NULL OR h.grade = @grade) AND (@source IS NULL OR h.source = @source)
  AND (@floorId IS NULL OR h.floorId = @floorId) AND (@inspectionId IS NULL OR h.inspectionId = @inspectionId)
  AND (@drillId IS NULL OR h.drillId = @drillId) AND (@isOverdue IS NULL OR ${isOverdue} = @isOverdue)
  AND (@pattern IS NULL OR ${like('h.number')} OR ${like('h.place')} OR ${like('h.description')}
    OR EXISTS (SELECT 1 FROM hazardMeasure m WHERE m.hazardId = h.id AND m.voidedAt IS NULL
      AND (${like('m.measure')} OR ${like('m.owner')} OR ${like('m.department')})))`
export const listHazards = sql<ListParams & { limit: number; offset: number }, HazardRow>(`
  SELECT ${row} FROM hazard h ${joins} WHERE ${asked} ORDER BY h.foundOn DESC, h.id DESC LIMIT @limit OFFSET @offset`)
export const countHazards = sql<ListParams, { count: number }>(
  `SELECT count(*) AS count FROM hazard h WHERE ${asked}`,
)

/** A hazard with where it came from; what is told from its acts is added by the service. */
export interface HazardRecord extends HazardRow {
  inspectionId: number | null
  inspection: string | null
  itemId: number | null
  item: string | null
  itemEn: string | null
  basis: string | null
  verified: Verified | null
  assetId: number | null
  asset: string | null
  drillId: number | null
  drill: string | null
  rectifiedAt: Instant | null
  closedAt: Instant | null
}
/** What one is of, and where it stands. */
export const findHazard = sql<
  ById,
  { siteId: number; itemCode: string; assetId: number; state: HazardState }
>('SELECT siteId, itemCode, coalesce(assetId, 0) AS assetId, state FROM hazard WHERE id = @id')
/** Rounds that saw it again. */
export const listSeen = sql<OfHazard, Hazard['seen'][number]>(`
  SELECT i.id, i.number, a.answeredAt AS at FROM answer a JOIN inspection i ON i.id = a.inspectionId
  WHERE a.hazardId = @hazardId AND i.endedAt IS NOT NULL AND i.voidedAt IS NULL ORDER BY a.answeredAt`)
export const getHazard = sql<ById & { today: Day }, HazardRecord>(`
  SELECT ${row}, h.inspectionId, i.number AS inspection, h.itemId, c.text AS item, c.textEn AS itemEn, c.basis, c.verified, h.assetId, s.code AS asset,
    h.drillId, d.name AS drill, h.rectifiedAt, h.closedAt
  FROM hazard h ${joins} LEFT JOIN inspection i ON i.id = h.inspectionId LEFT JOIN checkItem c ON c.id = h.itemId
    LEFT JOIN safetyAsset s ON s.id = h.assetId LEFT JOIN drill d ON d.id = h.drillId
  WHERE h.id = @id`)

/** The last number of a year at a site; none before the first. */
export const lastNumber = sql<OfSite & { from: string; to: string }, { last: number }>(`
  SELECT coalesce(max(CAST(substr(number, 8) AS INTEGER)), 0) AS last FROM hazard
  WHERE siteId = @siteId AND number >= @from AND number < @to`)
interface HazardInsert {
  siteId: number
  number: string
  source: HazardSource
  inspectionId: number | null
  itemId: number | null
  assetId: number | null
  drillId: number | null
  itemCode: string
  floorId: number | null
  roomId: number | null
  place: string
  description: string
  foundAt: Instant
  foundOn: Day
  foundBy: string
  foundByStaffId: number | null
  grade: HazardGrade
  recordedAt: Instant
  recordedBy: string
  accountId: number
}
export const insertHazard = sql<HazardInsert>(`
  INSERT INTO hazard (siteId, number, source, inspectionId, itemId, assetId, drillId, itemCode, floorId, roomId, place, description,
    foundAt, foundOn, foundBy, foundByStaffId, state, grade, recordedAt, recordedBy, accountId)
  VALUES (@siteId, @number, @source, @inspectionId, @itemId, @assetId, @drillId, @itemCode, @floorId, @roomId, @place, @description,
    @foundAt, @foundOn, @foundBy, @foundByStaffId, 'found', @grade, @recordedAt, @recordedBy, @accountId)`)
const deadlineOf = (of: string, more = '') =>
  `(SELECT ${of}(m.deadlineOn) FROM hazardMeasure m WHERE m.hazardId = @id AND m.voidedAt IS NULL ${more})`
/** Where it stands now; deadline and cost are told from its measures, which are written first. */
export const setStanding = sql<
  ById & {
    state: HazardState
    grade: HazardGrade
    isOnSpot: boolean
    rectifiedAt: Instant | null
    verifiedAt: Instant | null
    closedAt: Instant | null
    closedOn: Day | null
    reopenedCount: number
  }
>(`
  UPDATE hazard SET state = @state, grade = @grade, isOnSpot = @isOnSpot, rectifiedAt = @rectifiedAt, verifiedAt = @verifiedAt,
    closedAt = @closedAt, closedOn = @closedOn, reopenedCount = @reopenedCount,
    deadlineOn = iif(@isOnSpot OR @state IN ('found', 'graded', 'void'), NULL,
      coalesce(${deadlineOf('min', 'AND m.doneAt IS NULL')}, ${deadlineOf('max')})),
    costFen = coalesce((SELECT sum(m.costFen) FROM hazardMeasure m WHERE m.hazardId = @id AND m.voidedAt IS NULL), 0),
    version = version + 1
  WHERE id = @id`)

export const listActs = sql<
  OfHazard,
  { id: number; kind: HazardActKind; at: Instant; by: string; details: string }
>('SELECT id, kind, at, by, details FROM hazardAct WHERE hazardId = @hazardId ORDER BY id')
export const insertAct = sql<
  OfHazard & {
    kind: HazardActKind
    at: Instant
    by: string
    staffId: number | null
    accountId: number
    details: string
  }
>(`
  INSERT INTO hazardAct (hazardId, kind, at, by, staffId, accountId, details)
  VALUES (@hazardId, @kind, @at, @by, @staffId, @accountId, @details)`)

const measure = `m.id, m.hazardId, m.measure, m.ownerId, m.owner, m.department, m.deadlineOn, m.fundsFen, m.interim, m.doneAt, m.doneNote,
  m.costFen, m.verifiedAt, m.voidedAt, m.voidReason FROM hazardMeasure m`
export type MeasureRecord = Omit<HazardMeasure, 'isOverdue'> & { hazardId: number }
export const listMeasures = sql<OfHazard, MeasureRecord>(
  `SELECT ${measure} WHERE m.hazardId = @hazardId ORDER BY m.id`,
)
export const getMeasure = sql<ById, MeasureRecord>(`SELECT ${measure} WHERE m.id = @id`)
export const insertMeasure = sql<NewMeasure & OfHazard & { recordedAt: Instant; recordedBy: string }>(`
  INSERT INTO hazardMeasure (hazardId, measure, ownerId, owner, department, deadlineOn, fundsFen, interim, recordedAt, recordedBy)
  VALUES (@hazardId, @measure, @ownerId, @owner, @department, @deadlineOn, @fundsFen, @interim, @recordedAt, @recordedBy)`)
/** Done again after a refused re-check, it costs on top of what it cost before. */
export const setDone = sql<ById & { at: Instant; note: string; costFen: number | null }>(`
  UPDATE hazardMeasure SET doneAt = @at, doneNote = @note,
    costFen = iif(@costFen IS NULL, costFen, coalesce(costFen, 0) + @costFen) WHERE id = @id`)
export const setVerified = sql<OfHazard & { at: Instant }>(`
  UPDATE hazardMeasure SET verifiedAt = @at WHERE hazardId = @hazardId AND voidedAt IS NULL AND verifiedAt IS NULL`)
export const setUndone = sql<ById>('UPDATE hazardMeasure SET doneAt = NULL, verifiedAt = NULL WHERE id = @id')
export const setDeadline = sql<ById & { deadlineOn: Day }>(
  'UPDATE hazardMeasure SET deadlineOn = @deadlineOn WHERE id = @id',
)
export const voidMeasure = sql<ById & { now: Instant; by: string; reason: string }>(
  'UPDATE hazardMeasure SET voidedAt = @now, voidedBy = @by, voidReason = @reason WHERE id = @id',
)

interface FixerRow {
  staffId: number
  accountId: number
  /** Whose the account is by now. */
  accountStaffId: number | null
  name: string
}
export const listFixers = sql<OfHazard, FixerRow>(`
  SELECT x.staffId, x.accountId, a.staffId AS accountStaffId, coalesce(s.name, a.displayName, '') AS name
  FROM hazardFixer x LEFT JOIN account a ON a.id = x.accountId LEFT JOIN staff s ON s.id = coalesce(a.staffId, x.staffId)
  WHERE x.hazardId = @hazardId ORDER BY x.at, x.accountId, x.staffId`)
export const insertFixer = sql<OfHazard & { staffId: number; accountId: number; at: Instant }>(`
  INSERT INTO hazardFixer (hazardId, staffId, accountId, at) VALUES (@hazardId, @staffId, @accountId, @at)
  ON CONFLICT DO NOTHING`)

export const listHolds = sql<OfHazard, HazardHold & { id: number }>(`
  SELECT o.id, o.bedId, d.code AS bed, r.name AS room, o.fromAt, o.toAt
  FROM outage o JOIN bed d ON d.id = o.bedId JOIN room r ON r.id = d.roomId
  WHERE o.hazardId = @hazardId AND o.voidedAt IS NULL ORDER BY o.fromAt, d.code, o.id`)
export const listWorks = sql<OfHazard, { id: number; name: string }>(`
  SELECT w.id, w.name FROM safetyWorkHazard x JOIN safetyWork w ON w.id = x.workId
  WHERE x.hazardId = @hazardId AND w.voidedAt IS NULL ORDER BY w.id`)
