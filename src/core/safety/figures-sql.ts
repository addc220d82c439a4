import type { Day, Instant, Month } from '../../shared/day.ts'
import type {
  EventBehind,
  HazardBehind,
  HazardFigure,
  HazardItem,
  HazardPlace,
  InspectionBehind,
  InspectionFigure,
  OpenDaysFigure,
} from '../../shared/safety/contract-figures.ts'
import type { HazardGrade, HazardSource, InspectionKind, TrainingKind } from '../../shared/safety/terms.ts'
import { sql } from '../db/statement.ts'

/** Sites as a JSON array; days both included; `at` the moment, `today` its day. */
export interface Period {
  siteIds: string
  from: Day
  to: Day
}
export type PeriodAt = Period & { at: Instant; today: Day }

const sites = '(SELECT value FROM json_each(@siteIds))'
const foundIn = `h.siteId IN ${sites} AND h.foundOn BETWEEN @from AND @to AND h.state <> 'void'`

/**
 * Closed by the moment: the last closing or reopening up to then was a closing. What is closed now and was before the moment
 * need not be looked up; only what was reopened, or closed since, is told from its acts.
 */
const closedBy = `CASE
  WHEN h.closedAt IS NOT NULL AND h.closedAt <= @at THEN 1
  WHEN h.closedAt IS NULL AND h.reopenedCount = 0 THEN 0
  ELSE coalesce((SELECT a.kind = 'closed' FROM hazardAct a
    WHERE a.hazardId = h.id AND a.kind IN ('closed', 'reopened') AND a.at <= @at ORDER BY a.id DESC LIMIT 1), 0)
  END`

export const sumInspections = sql<Period, InspectionFigure>(`
  SELECT substr(i.onDay, 1, 7) AS month, i.kind, count(*) AS inspections, coalesce(sum(i.problemCount), 0) AS problems,
    CAST(round(avg(i.scorePermille)) AS INTEGER) AS scorePermille
  FROM inspection i WHERE i.siteId IN ${sites} AND i.onDay BETWEEN @from AND @to AND i.endedAt IS NOT NULL AND i.voidedAt IS NULL
  GROUP BY 1, 2 ORDER BY 1, 2`)

export const sumHazards = sql<PeriodAt, HazardFigure>(`
  SELECT substr(h.foundOn, 1, 7) AS month, h.grade, h.source, count(*) AS found, sum(${closedBy}) AS closed,
    sum(h.isOnSpot) AS onSpot
  FROM hazard h WHERE ${foundIn} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`)

const daysFrom = (end: string, found = 'foundOn') =>
  `CAST(julianday(${end}) - julianday(${found}) AS INTEGER)`
export const sumOpenDays = sql<PeriodAt, OpenDaysFigure>(`
  SELECT grade, sum(isClosed) AS closed,
    coalesce(sum(CASE WHEN isClosed THEN ${daysFrom('closedOn')} END), 0) AS closedDays,
    coalesce(max(CASE WHEN isClosed THEN ${daysFrom('closedOn')} END), 0) AS longestDays,
    sum(NOT isClosed) AS open,
    coalesce(sum(CASE WHEN NOT isClosed THEN max(0, ${daysFrom('@today')}) END), 0) AS openDays
  FROM (SELECT h.grade, h.foundOn, coalesce(h.closedOn, @today) AS closedOn, ${closedBy} AS isClosed FROM hazard h WHERE ${foundIn})
  GROUP BY grade ORDER BY grade`)

export const countClosed = sql<Period, { count: number }>(`
  SELECT count(*) AS count FROM hazard h WHERE h.siteId IN ${sites} AND h.closedOn BETWEEN @from AND @to`)
export const countOverdue = sql<{ siteIds: string; today: Day }, { count: number }>(`
  SELECT count(*) AS count FROM hazard h
  WHERE h.siteId IN ${sites} AND h.state NOT IN ('closed', 'void') AND h.deadlineOn < @today`)

export const listPlaces = sql<Period, HazardPlace>(`
  SELECT h.siteId, coalesce(h.floorId, r.floorId) AS floorId, coalesce(f.name, '') AS floor, h.roomId, coalesce(r.name, '') AS room,
    count(*) AS found, sum(h.state <> 'closed') AS open
  FROM hazard h LEFT JOIN room r ON r.id = h.roomId LEFT JOIN floor f ON f.id = coalesce(h.floorId, r.floorId)
  WHERE ${foundIn} GROUP BY 1, 2, 4 ORDER BY found DESC, 1, f.sort, r.name`)
/** The wording is that of the item's last version a hazard came from. */
export const listItems = sql<Period, HazardItem>(`
  SELECT h.itemCode, coalesce(c.text, '') AS item, coalesce(c.textEn, '') AS itemEn, count(*) AS found, sum(h.state <> 'closed') AS open,
    max(h.itemId) AS lastItemId
  FROM hazard h LEFT JOIN checkItem c ON c.id = h.itemId WHERE ${foundIn} AND h.itemCode <> ''
  GROUP BY h.itemCode ORDER BY found DESC, h.itemCode`)

export const countDrills = sql<Period, { drills: number; nightDrills: number; personTimes: number }>(`
  SELECT count(*) AS drills, coalesce(sum(d.isNight), 0) AS nightDrills,
    coalesce(sum((SELECT sum(p.count) FROM drillPerson p WHERE p.drillId = d.id)), 0) AS personTimes
  FROM drill d WHERE d.siteId IN ${sites} AND d.plannedOn BETWEEN @from AND @to AND d.startedAt IS NOT NULL AND d.voidedAt IS NULL`)
export const sumTrainings = sql<
  Period,
  { month: string; kind: TrainingKind; trainings: number; personTimes: number }
>(`
  SELECT substr(t.onDay, 1, 7) AS month, t.kind, count(*) AS trainings,
    coalesce(sum((SELECT sum(p.count) FROM trainingPerson p WHERE p.trainingId = t.id)), 0) AS personTimes
  FROM training t WHERE t.siteId IN ${sites} AND t.onDay BETWEEN @from AND @to AND t.voidedAt IS NULL GROUP BY 1, 2 ORDER BY 1, 2`)
export const sumWorks = sql<Period, { works: number; worksFen: number }>(`
  SELECT count(*) AS works,
    coalesce(sum((SELECT sum(u.amountFen) FROM safetyWorkFund u WHERE u.workId = w.id)), 0) AS worksFen
  FROM safetyWork w WHERE w.siteId IN ${sites} AND coalesce(w.acceptedOn, w.finishedOn) BETWEEN @from AND @to AND w.voidedAt IS NULL`)

interface BehindParams extends PeriodAt {
  month: Month | null
  grade: HazardGrade | null
  source: HazardSource | null
  itemCode: string | null
  isClosed: boolean | null
  isOnSpot: boolean | null
  floorId: number | null
  isFloorAsked: boolean
  roomId: number | null
  isRoomAsked: boolean
}
const hazardsWhere = (where: string) =>
  sql<BehindParams, HazardBehind>(`
  SELECT h.id, h.number, h.siteId, s.name AS site, h.foundOn, h.place, h.description, h.grade, h.source, h.state, h.deadlineOn,
    h.closedOn, h.isOnSpot, h.costFen, max(0, ${daysFrom('coalesce(h.closedOn, @today)', 'h.foundOn')}) AS days
  FROM hazard h JOIN site s ON s.id = h.siteId LEFT JOIN room r ON r.id = h.roomId
  WHERE ${where}
    AND (@month IS NULL OR substr(h.foundOn, 1, 7) = @month) AND (@grade IS NULL OR h.grade = @grade)
    AND (@source IS NULL OR h.source = @source) AND (@itemCode IS NULL OR h.itemCode = @itemCode)
    AND (@isOnSpot IS NULL OR h.isOnSpot = @isOnSpot) AND (@isClosed IS NULL OR ${closedBy} = @isClosed)
    AND (NOT @isFloorAsked OR coalesce(h.floorId, r.floorId) IS @floorId) AND (NOT @isRoomAsked OR h.roomId IS @roomId)
  ORDER BY h.foundOn DESC, h.id DESC`)
/** By what brings a hazard into a figure. */
export const hazardsBehind = {
  found: hazardsWhere(foundIn),
  closed: hazardsWhere(`h.siteId IN ${sites} AND h.closedOn BETWEEN @from AND @to`),
  overdue: hazardsWhere(
    `h.siteId IN ${sites} AND h.state NOT IN ('closed', 'void') AND h.deadlineOn < @today`,
  ),
}

type Events = Period & { month: Month | null }
export const inspectionsBehind = sql<Events & { kind: InspectionKind | null }, InspectionBehind>(`
  SELECT i.id, i.number, s.name AS site, i.onDay, i.kind, coalesce(i.problemCount, 0) AS problems, i.scorePermille,
    coalesce(p.name, i.recordedBy) AS by
  FROM inspection i JOIN site s ON s.id = i.siteId LEFT JOIN staff p ON p.id = i.staffId
  WHERE i.siteId IN ${sites} AND i.onDay BETWEEN @from AND @to AND i.endedAt IS NOT NULL AND i.voidedAt IS NULL
    AND (@month IS NULL OR substr(i.onDay, 1, 7) = @month) AND (@kind IS NULL OR i.kind = @kind)
  ORDER BY i.onDay DESC, i.id DESC`)
const people = (table: string, key: string, id: string) =>
  `coalesce((SELECT sum(p.count) FROM ${table} p WHERE p.${key} = ${id}), 0)`
export const eventsBehind = {
  drills: sql<Events, EventBehind>(`
    SELECT d.id, s.name AS site, d.plannedOn AS onDay, d.name, ${people('drillPerson', 'drillId', 'd.id')} AS personTimes, 0 AS amountFen,
      d.isNight
    FROM drill d JOIN site s ON s.id = d.siteId
    WHERE d.siteId IN ${sites} AND d.plannedOn BETWEEN @from AND @to AND d.startedAt IS NOT NULL AND d.voidedAt IS NULL
      AND (@month IS NULL OR substr(d.plannedOn, 1, 7) = @month) ORDER BY d.plannedOn DESC, d.id DESC`),
  trainings: sql<Events, EventBehind>(`
    SELECT t.id, s.name AS site, t.onDay, t.name, ${people('trainingPerson', 'trainingId', 't.id')} AS personTimes, 0 AS amountFen,
      0 AS isNight
    FROM training t JOIN site s ON s.id = t.siteId
    WHERE t.siteId IN ${sites} AND t.onDay BETWEEN @from AND @to AND t.voidedAt IS NULL
      AND (@month IS NULL OR substr(t.onDay, 1, 7) = @month) ORDER BY t.onDay DESC, t.id DESC`),
  works: sql<Events, EventBehind>(`
    SELECT w.id, s.name AS site, coalesce(w.acceptedOn, w.finishedOn) AS onDay, w.name, 0 AS personTimes,
      coalesce((SELECT sum(u.amountFen) FROM safetyWorkFund u WHERE u.workId = w.id), 0) AS amountFen, 0 AS isNight
    FROM safetyWork w JOIN site s ON s.id = w.siteId
    WHERE w.siteId IN ${sites} AND coalesce(w.acceptedOn, w.finishedOn) BETWEEN @from AND @to AND w.voidedAt IS NULL
      AND (@month IS NULL OR substr(coalesce(w.acceptedOn, w.finishedOn), 1, 7) = @month) ORDER BY 3 DESC, w.id DESC`),
}
