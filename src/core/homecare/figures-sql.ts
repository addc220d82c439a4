import type { VisitBreakdown, VisitCounts } from '../../shared/homecare/contract-figures.ts'
import { categoryOfKind } from '../../shared/homecare/package.ts'
import { type Statement, sql } from '../db/statement.ts'
import { type FigureFilters, narrowed, visitsIn } from './figures-filters.ts'

export type FigureRow = VisitCounts & { key: string; label: string }

interface Part {
  /** What the rows are grouped by. */
  by: string
  /** The group as text, where it is not `by` itself. */
  key?: string
  /** The group's name, where it has one. */
  label?: string
  join?: string
  /** In time; else the largest stands first. */
  isInOrder?: true
}

const nameOf = (table: string, id: string) => `(SELECT name FROM ${table} WHERE id = ${id})`
const category = `CASE v.kind ${Object.entries(categoryOfKind)
  .map(([kind, of]) => `WHEN '${kind}' THEN '${of}'`)
  .join(' ')} END`

const parts: Record<VisitBreakdown, Part> = {
  day: { by: 'v.onDay', isInOrder: true },
  month: { by: 'substr(v.onDay, 1, 7)', isInOrder: true },
  kind: { by: 'v.kind' },
  category: { by: category },
  street: { by: 'v.street' },
  team: { by: 'v.teamId', label: nameOf('careTeam', 'v.teamId') },
  worker: { by: 'w.staffId', label: nameOf('staff', 'w.staffId') },
  person: { by: 'v.personId', label: nameOf('person', 'v.personId') },
  package: {
    by: 'g.packageId',
    label: nameOf('carePackage', 'g.packageId'),
    join: 'LEFT JOIN packageGrant g ON g.id = v.grantId',
  },
  project: { by: 'v.projectId', label: nameOf('careProject', 'v.projectId') },
  kindAndStreet: { by: 'v.kind, v.street', key: `v.kind || '|' || v.street` },
}

const counts = (minutes: string) => `count(*) AS visits, count(DISTINCT v.personId) AS persons,
  coalesce(sum(v.isCounted), 0) AS counted, coalesce(sum(${minutes}), 0) AS minutes`

/** Visits done, persons and person-times of a period; read from the index visitByDay alone. */
export const countVisits = (filters: FigureFilters): Statement<FigureFilters, VisitCounts> =>
  sql(`SELECT ${counts('v.minutes')} FROM visit v WHERE ${visitsIn(filters)} AND v.outcome = 'done'`)

/** The same, part by part. By worker: whoever went, with their own minutes. */
export function countVisitsBy(
  filters: FigureFilters & { by: VisitBreakdown },
): Statement<FigureFilters, FigureRow> {
  const { by, key = by, label = 'NULL', join = '', isInOrder } = parts[filters.by]
  const isByWorker = filters.by === 'worker'
  const source = isByWorker ? workedVisits(filters) : doneVisits(filters, join)
  return sql(`
    SELECT coalesce(CAST(${key} AS TEXT), '') AS key, coalesce(${label}, '') AS label,
      ${counts(isByWorker ? 'w.minutes' : 'v.minutes')}
    ${source} GROUP BY ${by} ORDER BY ${isInOrder ? '' : 'visits DESC, '}key`)
}

const doneVisits = (filters: FigureFilters, join: string) =>
  `FROM visit v ${join} WHERE ${visitsIn(filters)} AND v.outcome = 'done'`

/** Who went on which visit that was done: a worker's minutes are null until then. */
const workedVisits = (filters: FigureFilters) => `
  FROM visitWorker w CROSS JOIN visit v ON v.id = w.visitId
  WHERE w.siteId = @siteId AND w.onDay BETWEEN @from AND @to AND w.minutes IS NOT NULL
  ${filters.staffId === undefined ? '' : 'AND w.staffId = @staffId'}${narrowed(filters, 'staffId')}`

export interface ItemRow {
  itemId: number
  item: string
  kind: keyof typeof categoryOfKind
  category: (typeof categoryOfKind)[keyof typeof categoryOfKind]
  times: number
  persons: number
  costFen: number
}

/** How often each item was given in the visits of a period, at the prices that stand on them. */
export const countItems = (filters: FigureFilters): Statement<FigureFilters, ItemRow> =>
  sql(`
    SELECT i.itemId, s.name AS item, s.kind, s.category, sum(i.quantity) AS times,
      count(DISTINCT v.personId) AS persons, sum(i.quantity * i.priceFen) AS costFen
    FROM visit v CROSS JOIN visitItem i ON i.visitId = v.id JOIN serviceItem s ON s.id = i.itemId
    WHERE ${visitsIn(filters)} AND v.outcome = 'done'
    GROUP BY i.itemId ORDER BY times DESC, s.code`)

export interface QualityRow {
  done: number
  missed: number
  refused: number
  cancelled: number
  unsettled: number
  timed: number
  onTime: number
  rated: number
  ratingSum: number
  rated1: number
  rated2: number
  rated3: number
  rated4: number
  rated5: number
  signed: number
  outsidePackage: number
}

const isDone = `v.outcome = 'done'`
const isTimed = `${isDone} AND v.plannedFromAt IS NOT NULL AND v.startedAt IS NOT NULL`
/** Began and ended no more minutes off its plan than the setting of its day allows; in it without a reason. */
const isOnTime = `${isTimed} AND max(abs(v.startedAt - v.plannedFromAt), abs(v.endedAt - v.plannedToAt)) <= 60000 * coalesce(
  (SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'visitOffPlanMinutes' AND fromOn <= v.onDay ORDER BY fromOn DESC LIMIT 1),
  @offPlanMinutes)`
const tally = (condition: string) => `count(*) FILTER (WHERE ${condition})`
const scores = `${tally(isTimed)} AS timed, ${tally(isOnTime)} AS onTime,
  count(v.satisfaction) FILTER (WHERE ${isDone}) AS rated, coalesce(sum(v.satisfaction) FILTER (WHERE ${isDone}), 0) AS ratingSum`

type QualityParams = FigureFilters & { now: number; offPlanMinutes: number }

/** How the visits of a period went; those without an outcome only once their time is over. */
export const scoreVisits = (filters: FigureFilters): Statement<QualityParams, QualityRow> =>
  sql(`
    SELECT ${['done', 'missed', 'refused', 'cancelled'].map((outcome) => `${tally(`v.outcome = '${outcome}'`)} AS ${outcome}`)},
      ${tally('v.outcome IS NULL AND v.toAt <= @now')} AS unsettled, ${scores},
      ${[1, 2, 3, 4, 5].map((rating) => `${tally(`${isDone} AND v.satisfaction = ${rating}`)} AS rated${rating}`)},
      ${tally(`${isDone} AND v.signedBy IS NOT NULL`)} AS signed,
      ${tally(`${isDone} AND EXISTS (SELECT 1 FROM visitItem WHERE visitId = v.id AND isOutsidePackage = 1)`)} AS outsidePackage
    FROM visit v WHERE ${visitsIn(filters)}`)

export interface WorkerScore {
  staffId: number
  name: string
  visits: number
  minutes: number
  timed: number
  onTime: number
  rated: number
  ratingSum: number
}

/** The same of each worker's done visits, with their own minutes. */
export const scoreWorkers = (filters: FigureFilters): Statement<QualityParams, WorkerScore> =>
  sql(`
    SELECT w.staffId, ${nameOf('staff', 'w.staffId')} AS name, count(*) AS visits, sum(w.minutes) AS minutes, ${scores}
    ${workedVisits(filters)} GROUP BY w.staffId ORDER BY name, w.staffId`)
