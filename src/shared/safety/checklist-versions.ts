import { z } from 'zod'
import type { Day } from '../day.ts'
import { type Checklist, type ChecklistVersion, MOST_ITEMS, NewCheckItem } from './checklist.ts'

/** What can be wrong with an item beside the others. */
export type ItemFault =
  | 'codeTwice'
  | 'whenUnknown'
  | 'limitsCrossed'
  | 'choicesTooFew'
  | 'choicesTwice'
  | 'notVerified'

interface Fault {
  /** The item by its place in the list, and the field. */
  path: [index: number, ...field: string[]]
  fault: ItemFault
}

/**
 * What keeps a list of items from being saved: a code there twice, a condition on no item before, crossed limits, fewer than two
 * choices or two alike, a clause that was read without the day on which.
 */
export function itemFaults(items: readonly NewCheckItem[]): Fault[] {
  const codes = items.map(({ code }) => code)
  return items.flatMap(({ code, kind, verified, verifiedOn, details }, index) => {
    const { when, least, most, choices } = details
    const labels = choices.map(({ zh }) => zh)
    const all: [boolean, ItemFault, ...field: string[]][] = [
      [codes.indexOf(code) < index, 'codeTwice', 'code'],
      [when !== null && !codes.slice(0, index).includes(when.code), 'whenUnknown', 'details', 'when'],
      [
        kind === 'number' && least !== null && most !== null && least > most,
        'limitsCrossed',
        'details',
        'most',
      ],
      [kind === 'choice' && choices.length < 2, 'choicesTooFew', 'details', 'choices'],
      [kind === 'choice' && new Set(labels).size < labels.length, 'choicesTwice', 'details', 'choices'],
      [(verified === 'found' || verified === 'part') && verifiedOn === null, 'notVerified', 'verifiedOn'],
    ]
    return all.flatMap(([isSo, fault, ...field]): Fault[] =>
      isSo ? [{ path: [index, ...field], fault }] : [],
    )
  })
}

/** The items of a draft in their order. It may be empty until it is confirmed. */
export const DraftItems = z
  .array(NewCheckItem)
  .max(MOST_ITEMS)
  .superRefine((items, context) => {
    for (const { path, fault } of itemFaults(items))
      context.addIssue({ code: 'custom', path, message: fault })
  })

/** Nothing to ask: no items, or, of a patrol, none by day or none by night. */
export const lacksItems = (
  { kind }: Pick<Checklist, 'kind'>,
  items: readonly Pick<NewCheckItem, 'shift'>[],
): boolean =>
  (kind === 'patrol' ? (['day', 'night'] as const) : (['both'] as const)).some(
    (round) => !items.some(({ shift }) => round === 'both' || shift === 'both' || shift === round),
  )

/** The version in force on a day, of two from the same day the later; undefined before the first. */
export const inForceOn = (versions: readonly ChecklistVersion[], on: Day): ChecklistVersion | undefined =>
  versions
    .filter(({ confirmedAt, fromOn }) => confirmedAt !== null && fromOn !== null && fromOn <= on)
    .sort(
      (one, other) => (other.fromOn ?? '').localeCompare(one.fromOn ?? '') || other.number - one.number,
    )[0]

/** What is different about an item in a later version. */
export interface ItemChange {
  code: string
  before: NewCheckItem | null
  after: NewCheckItem | null
  /** The fields that differ; none of an item that was added or removed. */
  fields: (keyof NewCheckItem)[]
}

const fieldsOf = Object.keys(NewCheckItem.shape) as (keyof NewCheckItem)[]

/** Added, changed and removed items, by their codes; where an item stands in the list is no change of it. */
export function compareItems(before: readonly NewCheckItem[], after: readonly NewCheckItem[]): ItemChange[] {
  const old = new Map(before.map((item) => [item.code, item]))
  const kept = new Set(after.map(({ code }) => code))
  const changes = after.map((item): ItemChange => {
    const was = old.get(item.code) ?? null
    const fields = was
      ? fieldsOf.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(item[field]))
      : []
    return { code: item.code, before: was, after: item, fields }
  })
  return [
    ...changes.filter(({ before: was, fields }) => was === null || fields.length > 0),
    ...before
      .filter(({ code }) => !kept.has(code))
      .map((item): ItemChange => ({ code: item.code, before: item, after: null, fields: [] })),
  ]
}
