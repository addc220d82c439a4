import { addDays, addMonths, type Day, daysOfMonth, monthOf } from '../../../shared/day.ts'
import type { CareTeam } from '../../../shared/homecare/package.ts'
import type { VisitRow } from '../../../shared/homecare/visit.ts'
import { weekOf } from '../../../shared/week.ts'

export type View = 'day' | 'week' | 'month'
export type By = 'worker' | 'elder'

/** The days a view shows, first to last; weeks begin on Monday. */
export function daysOf(view: View, day: Day): Day[] {
  if (view === 'day') return [day]
  if (view === 'month') return daysOfMonth(monthOf(day))
  return weekOf(day)
}

/** The day to show after going one view on or back. */
export function turn(view: View, day: Day, by: 1 | -1): Day {
  if (view !== 'month') return addDays(day, view === 'day' ? by : 7 * by)
  return `${addMonths(monthOf(day), by)}-01`
}

/** A worker or an elder with what is planned for them. */
export interface CalendarRow {
  /** The worker's or the elder's id. */
  id: number
  name: string
  /** The worker's team, the elder's street. */
  note: string
  byDay: ReadonlyMap<Day, VisitRow[]>
  /** Days on which the worker is away. */
  leaves: ReadonlySet<Day>
}

interface Worker {
  id: number
  name: string
  leaves: readonly { fromOn: Day; toOn: Day }[]
}

/** The team a worker is in on any of the days. */
export function teamOf(
  teams: readonly CareTeam[],
  staffId: number,
  from: Day,
  to: Day,
): CareTeam | undefined {
  return teams.find(({ members }) =>
    members.some(
      (member) =>
        member.staffId === staffId && member.fromOn <= to && (member.toOn === null || member.toOn >= from),
    ),
  )
}

const byTime = (a: VisitRow, b: VisitRow) => a.fromAt - b.fromAt || a.id - b.id

const dayMap = (visits: readonly VisitRow[]): Map<Day, VisitRow[]> => {
  const days = new Map<Day, VisitRow[]>()
  for (const visit of [...visits].sort(byTime)) {
    const list = days.get(visit.onDay)
    if (list) list.push(visit)
    else days.set(visit.onDay, [visit])
  }
  return days
}

const nobody: ReadonlySet<Day> = new Set()

interface WorkerRows {
  visits: readonly VisitRow[]
  staff: readonly Worker[]
  teams: readonly CareTeam[]
  /** null: all teams. */
  teamId: number | null
  days: readonly Day[]
}

/** Each worker of the teams, and whoever else has a visit; in the order of teams, then names. */
export function rowsByWorker({ visits, staff, teams, teamId, days }: WorkerRows): CalendarRow[] {
  const from = days[0] ?? ''
  const to = days.at(-1) ?? ''
  const own = new Map<number, { name: string; visits: VisitRow[] }>()
  for (const visit of visits)
    for (const { staffId, name } of visit.workers) {
      const found = own.get(staffId)
      if (found) found.visits.push(visit)
      else own.set(staffId, { name, visits: [visit] })
    }
  const known = new Map(staff.map((worker) => [worker.id, worker]))
  const ids = new Set([
    ...own.keys(),
    ...staff.filter(({ id }) => teamOf(teams, id, from, to)).map(({ id }) => id),
  ])
  const rows: (CalendarRow & { place: number })[] = []
  for (const id of ids) {
    const team = teamOf(teams, id, from, to)
    if (teamId !== null && team?.id !== teamId) continue
    const worker = known.get(id)
    const leaves = worker?.leaves ?? []
    rows.push({
      id,
      name: worker?.name ?? own.get(id)?.name ?? '',
      note: team?.name ?? '',
      byDay: dayMap(own.get(id)?.visits ?? []),
      leaves: new Set(days.filter((day) => leaves.some(({ fromOn, toOn }) => fromOn <= day && day <= toOn))),
      place: team ? teams.indexOf(team) : teams.length,
    })
  }
  return rows.sort((a, b) => a.place - b.place || a.name.localeCompare(b.name, 'zh-CN'))
}

/** Each elder who has a visit, by street and name. */
export function rowsByElder(visits: readonly VisitRow[]): CalendarRow[] {
  const own = new Map<number, VisitRow[]>()
  for (const visit of visits) {
    const list = own.get(visit.personId)
    if (list) list.push(visit)
    else own.set(visit.personId, [visit])
  }
  return [...own]
    .map(([id, list]) => ({
      id,
      name: list[0]?.person ?? '',
      note: list[0]?.street ?? '',
      byDay: dayMap(list),
      leaves: nobody,
    }))
    .sort((a, b) => a.note.localeCompare(b.note, 'zh-CN') || a.name.localeCompare(b.name, 'zh-CN'))
}

/** Visits that fill time: not those that were missed, refused or cancelled. */
export const isStanding = ({ state }: VisitRow): boolean =>
  state === 'planned' || state === 'underWay' || state === 'done'

/** How many visits, and how many minutes they take or took. A joint visit takes a worker's minutes once. */
export function load(visits: readonly VisitRow[], by: By): { visits: number; minutes: number } {
  const standing = visits.filter(isStanding)
  const joint = new Set<number>()
  let minutes = 0
  for (const { minutes: real, fromAt, toAt, jointId } of standing) {
    if (by === 'worker' && jointId !== null) {
      if (joint.has(jointId)) continue
      joint.add(jointId)
    }
    minutes += real ?? Math.round((toAt - fromAt) / 60_000)
  }
  return { visits: standing.length, minutes }
}

/** Puts visits that overlap on lines of their own: the line of each, and how many there are. */
export function lines(visits: readonly VisitRow[]): { lineOf: ReadonlyMap<number, number>; count: number } {
  const ends: number[] = []
  const lineOf = new Map<number, number>()
  for (const visit of visits) {
    const free = ends.findIndex((end) => end <= visit.fromAt)
    const line = free < 0 ? ends.length : free
    // Shorter ones still take the width of a target.
    ends[line] = Math.max(visit.toAt, visit.fromAt + 30 * 60_000)
    lineOf.set(visit.id, line)
  }
  return { lineOf, count: Math.max(1, ends.length) }
}
