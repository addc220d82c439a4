import type { CoreClient } from '../../../shared/client.ts'
import { type Day, daysOfMonth } from '../../../shared/day.ts'
import type { VisitBreakdown, VisitCounts } from '../../../shared/homecare/contract-figures.ts'
import { kindGroups, VisitKind } from '../../../shared/homecare/package.ts'
import type { VisitRow } from '../../../shared/homecare/visit.ts'

type Client = CoreClient['homecare']
/** What narrows the visits that a figure is of. */
export type Filters = Omit<Parameters<Client['itemFigures']>[0], 'personId'> & { personId?: number }
/** The rows behind a figure, as they are asked for. */
export type RowsInput = Omit<Parameters<Client['visits']>[0], 'limit' | 'offset'>

/** A figure that was opened: its name, and which visits it counts. */
export interface Opened {
  name: string
  input: RowsInput
  /** Persons behind a figure are listed, each with their own visits. */
  isPersons?: boolean
  /** Of what two kinds together count, one at a time. */
  kinds?: readonly VisitKind[]
  /** What the core has no filter for. */
  only?: (visit: VisitRow) => boolean
}

export type FigureRow = VisitCounts & { key: string; label: string }

const lastOf = (month: string): Day => daysOfMonth(month).at(-1) ?? `${month}-28`
const later = (a: Day, b: Day) => (a > b ? a : b)
const earlier = (a: Day, b: Day) => (a < b ? a : b)
const idOf = (key: string): number | null => (key === '' ? null : Number(key))

/** The filters of one part of a breakdown, so that its rows can be opened; null where they are the whole. */
export function narrow(filters: Filters, by: VisitBreakdown, key: string): Filters {
  switch (by) {
    case 'day':
      return { ...filters, from: key, to: key }
    case 'month':
      return {
        ...filters,
        from: later(filters.from, `${key}-01`),
        to: earlier(filters.to, lastOf(key)),
      }
    case 'kind':
      return { ...filters, kind: VisitKind.parse(key) }
    case 'street':
      return { ...filters, street: key }
    case 'team':
      return { ...filters, teamId: idOf(key) }
    case 'project':
      return { ...filters, projectId: idOf(key) }
    case 'package':
      return { ...filters, packageId: idOf(key) }
    case 'worker':
      return { ...filters, staffId: Number(key) }
    case 'person':
      return { ...filters, personId: Number(key) }
    default:
      return filters
  }
}

/** Kinds added up to the five of the report; persons do not add up and are left out. */
export function groupKinds(rows: readonly FigureRow[]) {
  return (Object.keys(kindGroups) as (keyof typeof kindGroups)[]).map((group) => {
    const kinds: readonly VisitKind[] = kindGroups[group]
    const own = rows.filter(({ key }) => (kinds as readonly string[]).includes(key))
    const sum = (name: 'visits' | 'counted' | 'minutes') => own.reduce((all, row) => all + row[name], 0)
    return { group, kinds, visits: sum('visits'), counted: sum('counted'), minutes: sum('minutes') }
  })
}

/** Minutes as hours with one decimal. */
export const hoursOf = (minutes: number): number => Math.round(minutes / 6) / 10

/** Counts by kind and street as a table: a line per street, a column per kind. */
export function crossOf(rows: readonly FigureRow[]) {
  const streets = new Map<string, Record<string, number>>()
  for (const { key, counted } of rows) {
    const cut = key.indexOf('|')
    const kind = key.slice(0, cut)
    const street = key.slice(cut + 1)
    const line = streets.get(street) ?? {}
    line[kind] = (line[kind] ?? 0) + counted
    streets.set(street, line)
  }
  return [...streets].map(([street, counts]) => ({ street, counts }))
}
