import { type Instant, instantOf } from '../../../shared/day.ts'
import type { ServiceItem } from '../../../shared/homecare/package.ts'
import type { Visit } from '../../../shared/homecare/visit.ts'
import { afterMinutes, idOfCode, offPlanMinutes } from '../../../shared/homecare/visit-rules.ts'
import { newKey } from '../../kit/new-key.ts'

/** A row as it is typed. */
export interface EntryRow {
  key: string
  code: string
  minutes: string
  items: string
  satisfaction: string
  signed: string
  start: string
  reason: string
}

export type EntryField = Exclude<keyof EntryRow, 'key'>

/** What the rows are judged by. */
export interface EntryFacts {
  items: readonly ServiceItem[]
  /** Minutes off plan from which a reason is asked. */
  threshold: number
  zone: string
}

export const emptyRow = (): EntryRow => ({
  key: newKey(),
  code: '',
  minutes: '',
  items: '',
  satisfaction: '',
  signed: '',
  start: '',
  reason: '',
})

export const isBlank = ({ key: _, ...row }: EntryRow): boolean =>
  Object.values(row).every((text) => text.trim() === '')

/** `9:05`, `905` or `0905` as `HH:MM`; null where it is no time. */
export function timeTyped(text: string): string | null {
  const match = /^(\d{1,2})[:：]?(\d{2})$/.exec(text.trim())
  if (!match) return null
  const [, hour = '', minute = ''] = match
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null
}

/** The codes typed in one cell, separated by spaces or commas. */
export const codesTyped = (text: string): string[] =>
  text.split(/[\s,，、;；]+/).filter((code) => code !== '')

/** Which typed codes are items, and which are none. */
export function itemsTyped(text: string, items: readonly ServiceItem[]) {
  const byCode = new Map(items.map((item) => [item.code.toUpperCase(), item]))
  const codes = [...new Set(codesTyped(text).map((code) => code.toUpperCase()))]
  return {
    known: codes.flatMap((code) => byCode.get(code) ?? []),
    unknown: codes.filter((code) => !byCode.has(code)),
  }
}

const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most

const isOptional = (text: string, most: number): boolean => text.trim() === '' || isWhole(text, 1, most)

/** When a visit began by a row: as typed on its day, else as checked in, else as planned. */
export function startOf(row: EntryRow, visit: Visit, zone: string): Instant {
  const time = timeTyped(row.start)
  return time === null ? (visit.startedAt ?? visit.fromAt) : instantOf(visit.onDay, time, zone)
}

/** By how many minutes a row is off the plan of its visit. */
export function offPlanOf(row: EntryRow, visit: Visit, zone: string): number {
  const startedAt = startOf(row, visit, zone)
  const endedAt = afterMinutes(startedAt, Number(row.minutes))
  return offPlanMinutes({ ...visit, startedAt, endedAt })
}

/** What is wrong with a row, field by field: the name of its sentence, with its values. */
export interface Problem {
  field: EntryField
  is:
    | 'noCode'
    | 'code'
    | 'unknown'
    | 'twice'
    | 'state'
    | 'voided'
    | 'minutes'
    | 'items'
    | 'satisfaction'
    | 'signed'
    | 'start'
    | 'reason'
  values?: Record<string, unknown>
}

/** The row of the same slip above, counted from 1; 0 where there is none. */
export function sameAbove(rows: readonly EntryRow[], index: number): number {
  const id = idOfCode(rows[index]?.code ?? '')
  if (id === null) return 0
  return rows.slice(0, index).findIndex((row) => idOfCode(row.code) === id) + 1
}

/** What can be said of the fields alone, before the visit is known. */
export function fieldProblems(row: EntryRow, facts: EntryFacts): Problem[] {
  const problems: Problem[] = []
  if (row.code.trim() === '') problems.push({ field: 'code', is: 'noCode' })
  else if (idOfCode(row.code) === null) problems.push({ field: 'code', is: 'code' })
  if (!isWhole(row.minutes, 1, 1440)) problems.push({ field: 'minutes', is: 'minutes' })
  const { unknown } = itemsTyped(row.items, facts.items)
  if (unknown.length > 0)
    problems.push({ field: 'items', is: 'items', values: { codes: unknown.join('、') } })
  if (!isOptional(row.satisfaction, 5)) problems.push({ field: 'satisfaction', is: 'satisfaction' })
  if (!isOptional(row.signed, 2)) problems.push({ field: 'signed', is: 'signed' })
  if (row.start.trim() !== '' && timeTyped(row.start) === null) problems.push({ field: 'start', is: 'start' })
  return problems
}

/** What is wrong with a row whose visit is known. */
export function visitProblems(row: EntryRow, visit: Visit, facts: EntryFacts): Problem[] {
  if (visit.voidedAt !== null) return [{ field: 'code', is: 'voided' }]
  if (visit.state !== 'planned' && visit.state !== 'underWay')
    return [{ field: 'code', is: 'state', values: { state: visit.state } }]
  if (!isWhole(row.minutes, 1, 1440) || row.reason.trim() !== '') return []
  const minutes = offPlanOf(row, visit, facts.zone)
  return minutes > facts.threshold ? [{ field: 'reason', is: 'reason', values: { minutes } }] : []
}

const signers = { '1': 'elder', '2': 'family' } as const

/** A row as the core takes it. Items left empty are those planned. */
export function recordOf(row: EntryRow, visit: Visit, facts: EntryFacts) {
  const { known } = itemsTyped(row.items, facts.items)
  const planned = visit.doneItems.map(({ itemId, quantity }) => ({ itemId, quantity }))
  return {
    visitId: visit.id,
    startedAt: timeTyped(row.start) === null ? undefined : startOf(row, visit, facts.zone),
    minutes: Number(row.minutes),
    reason: row.reason.trim(),
    items: row.items.trim() === '' ? planned : known.map(({ id }) => ({ itemId: id })),
    satisfaction: row.satisfaction.trim() === '' ? null : Number(row.satisfaction),
    signedBy: signers[row.signed.trim() as '1' | '2'] ?? null,
  }
}
