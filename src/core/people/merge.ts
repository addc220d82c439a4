import { refuse } from '../../shared/errors.ts'
import { maskAddress, maskIdNumber, maskPhone } from '../../shared/people/mask.ts'
import type { Condition, Merge, Person } from '../../shared/people/schema.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { isCareOverlapping, recountMoved, withCareSince } from './merge-care.ts'
import { listSites as listCareSites } from './merge-care-sql.ts'
import { countMeals, type MovedMeals, moveMeals, moveMealsBack } from './merge-meals.ts'
import { listSites as listMealSites } from './merge-meals-sql.ts'
import * as merges from './merge-sql.ts'
import { asSeen, getLive, getWhole, type WholePerson, writeKeys } from './record.ts'
import { addCondition, saveDetails } from './service.ts'
import * as people from './sql.ts'

type Pair = { keptId: number; mergedId: number }
const lists = ['contacts', 'documents', 'consents'] as const

/** The fields of a person that one record can lend another; a year of birth goes with the day. */
const fields = [
  'name',
  'sex',
  'birthOn',
  'idNumber',
  'phone',
  'address',
  'street',
  'funding',
  'note',
  'diedOn',
] as const
type Field = (typeof fields)[number]
type Fields = Partial<Pick<people.PersonRecord, Field | 'birthYear'>>

const knownOf = (person: people.PersonRecord, field: Field) =>
  field === 'birthOn' ? (person.birthOn ?? person.birthYear) : person[field]

/** What a merge did, so that it can be taken back exactly. */
interface Moved {
  rows: Record<merges.Movable, number[]>
  copies: Record<(typeof lists)[number], number[]>
  /** Fields the kept record lacked: what they were given. */
  filled: Fields
  closed: { id: number; stage: string }[]
  /** The kept person's condition before, and the one that joined both. */
  condition: Condition
  joined: Condition
  /** Not in merges from before there were canteens. */
  meals?: MovedMeals
}

const isUnknown = (value: unknown): boolean => value === null || value === '' || value === 'unknown'

/** Two people who count and are not one. @throws MERGE_SAME, NOT_FOUND, OTHER_SITE */
function getPair(
  reader: Reader,
  { keptId, mergedId }: Pair,
  actor: Actor,
): { kept: WholePerson; merged: WholePerson } {
  if (keptId === mergedId) throw refuse('MERGE_SAME', {})
  for (const id of [keptId, mergedId]) getLive(reader, id)
  requireSites(reader, { keptId, mergedId }, actor)
  return { kept: getWhole(reader, keptId), merged: getWhole(reader, mergedId) }
}

/** Whoever merges may see every site that has to do with either. @throws OTHER_SITE */
function requireSites(reader: Reader, pair: Pair, actor: Actor): void {
  for (const list of [merges.listSites, listCareSites, listMealSites])
    for (const { siteId } of reader.all(list, pair)) requireSite(actor, siteId)
}

const isOverlapping = (reader: Reader, pair: Pair): boolean =>
  reader.get(merges.findOverlap, pair) !== undefined || isCareOverlapping(reader, pair)

const masks: Partial<Record<Field, (text: string) => string>> = {
  idNumber: maskIdNumber,
  phone: maskPhone,
  address: maskAddress,
}

/**
 * What merging would move, and which fields of the merged record would be dropped because the kept one says
 * otherwise. What the kept one lacks is filled and drops nothing.
 * @throws MERGE_SAME, NOT_FOUND, OTHER_SITE
 */
export function previewMerge(reader: Reader, pair: Pair, actor: Actor) {
  const { kept, merged } = getPair(reader, pair, actor)
  const show = (person: WholePerson, field: Field) => (masks[field] ?? String)(String(knownOf(person, field)))
  const count = (table: merges.Movable) => reader.all(merges.listIds[table], { personId: merged.id }).length
  const { meals, staying } = countMeals(reader, pair)
  return {
    kept: asSeen(kept, actor) satisfies Person,
    merged: asSeen(merged, actor) satisfies Person,
    differences: fields
      .filter((field) => {
        const [own, other] = [knownOf(kept, field), knownOf(merged, field)]
        return !isUnknown(own) && !isUnknown(other) && own !== other
      })
      .map((field) => ({ field, kept: show(kept, field), merged: show(merged, field) })),
    moves: {
      stays: count('stay'),
      leaves: reader.get(merges.countLeaves, { personId: merged.id })?.count ?? 0,
      holds: count('hold'),
      applications: count('application'),
      conditions: count('condition'),
      familyBeds: count('familyBed'),
      visits: count('visit'),
      meals,
    },
    mealsStaying: staying,
    isOverlapping: isOverlapping(reader, pair),
  }
}

/**
 * Makes one person of two records. The ledgers of the merged one go over to the kept one, which keeps its own
 * fields and is filled where it has none. Of two open applications at one site the earlier counts.
 * @throws MERGE_SAME, NOT_FOUND, OTHER_SITE, MERGE_OVERLAPS, ACCOUNT_TOO_LOW
 */
export function mergePeople(tx: Writer, pair: Pair, actor: Actor): Merge {
  const { kept, merged } = getPair(tx, pair, actor)
  if (isOverlapping(tx, pair)) {
    throw refuse('MERGE_OVERLAPS', { personId: kept.id, person: kept.name, other: merged.name })
  }
  // First the merged record leaves the index of numbers, then the kept one may take its number.
  tx.run(merges.setMergedInto, { id: merged.id, mergedIntoId: kept.id })
  tx.run(people.removeKeys, { personId: merged.id })
  const closed = tx.all(merges.listLaterApplications, pair)
  for (const { id } of closed) tx.run(merges.closeApplication, { id, at: tx.now })
  const moved: Moved = {
    rows: moveLedgers(tx, pair),
    copies: copyLists(tx, pair),
    filled: lend(kept, merged),
    closed,
    condition: kept.condition,
    joined: joinConditions(kept.condition, merged.condition),
    meals: moveMeals(tx, pair, actor),
  }
  saveDetails(tx, { ...kept, ...moved.filled })
  addCondition(tx, kept.id, tx.now, moved.joined, actor)
  const { id } = tx.run(merges.insertMerge, {
    ...pair,
    moved: JSON.stringify(moved),
    at: tx.now,
    by: actor.name,
  })
  tx.record({
    entity: 'person',
    id: kept.id,
    before: { kept, merged },
    after: { mergeId: id, moved },
    topics: ['beds', 'homecare', 'meals'],
  })
  return asMerge(getMerge(tx, id))
}

function moveLedgers(tx: Writer, pair: Pair): Moved['rows'] {
  const { keptId, mergedId } = pair
  const ids = (table: merges.Movable) =>
    tx.all(merges.listIds[table], { personId: mergedId }).map((row) => row.id)
  const rows = Object.fromEntries(merges.movables.map((table) => [table, ids(table)])) as Moved['rows']
  moveRows(tx, rows, mergedId, keptId)
  recountMoved(tx, rows.visit, pair)
  return rows
}

function moveRows(tx: Writer, rows: Moved['rows'], from: number, to: number): void {
  for (const table of merges.movables)
    tx.run(merges.moveRows[table], { ids: JSON.stringify(rows[table]), to })
  const stayIds = JSON.stringify(rows.stay)
  tx.run(merges.movePlacements, { stayIds, to })
  tx.run(merges.moveLeaves, { stayIds, from, to })
}

function copyLists(tx: Writer, pair: Pair): Moved['copies'] {
  const copy = (list: (typeof lists)[number]) => {
    const lastId = tx.get(merges.copies[list].lastId)?.id ?? 0
    tx.run(merges.copies[list].copy, pair)
    return tx.all(merges.copies[list].listNew, { personId: pair.keptId, lastId }).map((row) => row.id)
  }
  return { contacts: copy('contacts'), documents: copy('documents'), consents: copy('consents') }
}

/** What the merged record knows and the kept one does not. */
function lend(kept: WholePerson, merged: WholePerson): Fields {
  const lacking = fields.filter(
    (field) => isUnknown(knownOf(kept, field)) && !isUnknown(knownOf(merged, field)),
  )
  const filled: Fields = Object.fromEntries(lacking.map((field) => [field, merged[field]]))
  return lacking.includes('birthOn') ? { ...filled, birthYear: merged.birthYear } : filled
}

const joinConditions = (kept: Condition, merged: Condition): Condition =>
  Object.fromEntries(
    Object.entries(kept).map(([field, value]) => [
      field,
      isUnknown(value) ? merged[field as keyof Condition] : value,
    ]),
  ) as Condition

/**
 * Takes a merge back: what it moved goes back, with all that has happened in those stays, plans and packages since;
 * fields it filled are emptied again unless they were changed since.
 * @throws NOT_FOUND, OTHER_SITE; MERGE_CHANGED when it was undone already, when either record has since been
 *   merged or voided (undo the later merge first), or when another person has the number by now; ACCOUNT_TOO_LOW when
 *   one has spent the other's prepaid money
 */
export function unmergePeople(tx: Writer, { id }: { id: number }, actor: Actor): Merge {
  const merge = getMerge(tx, id)
  const { keptId, mergedId } = merge
  const pair = { keptId, mergedId }
  requireSites(tx, pair, actor)
  const moved = JSON.parse(merge.moved) as Moved
  const before = { kept: getWhole(tx, keptId), merged: getWhole(tx, mergedId) }
  requireUndoable(tx, merge, moved, before)
  const rows = withCareSince(tx, keptId, moved.rows)
  moveRows(tx, rows, keptId, mergedId)
  recountMoved(tx, rows.visit, pair)
  for (const list of lists)
    tx.run(merges.copies[list].remove, { ids: JSON.stringify(moved.copies[list]), personId: keptId })
  saveDetails(tx, { ...before.kept, ...emptied(before.kept, moved.filled) })
  tx.run(merges.setMergedInto, { id: mergedId, mergedIntoId: null })
  if (moved.meals) moveMealsBack(tx, merge, moved.meals)
  writeKeys(tx, before.merged)
  for (const { id, stage } of moved.closed) tx.run(merges.reopenApplication, { id, stage, at: merge.at })
  if (JSON.stringify(before.kept.condition) === JSON.stringify(moved.joined))
    addCondition(tx, keptId, tx.now, moved.condition, actor)
  tx.run(merges.undoMerge, { id, at: tx.now })
  tx.record({
    entity: 'person',
    id: keptId,
    before,
    after: { mergeId: id, moved },
    topics: ['beds', 'homecare', 'meals'],
  })
  return asMerge(getMerge(tx, id))
}

function requireUndoable(
  reader: Reader,
  merge: merges.MergeRecord,
  moved: Moved,
  { kept, merged }: { kept: WholePerson; merged: WholePerson },
): void {
  const isLive = !kept.isVoided && kept.mergedIntoId === null
  const isItsOwn = merge.undoneAt === null && !merged.isVoided && merged.mergedIntoId === kept.id
  const { idNumber } = merged
  const holder = idNumber === '' ? undefined : reader.get(people.findByNumber, { idNumber })
  const isFree = !holder || (holder.id === kept.id && moved.filled.idNumber === idNumber)
  if (!isLive || !isItsOwn || !isFree) throw refuse('MERGE_CHANGED', { personId: kept.id, person: kept.name })
}

/** The filled fields, empty again where nobody has changed them since. */
function emptied(kept: WholePerson, filled: Fields): Fields {
  const unchanged = (Object.keys(filled) as (keyof Fields)[]).filter((field) => kept[field] === filled[field])
  const empty: Required<Fields> = {
    name: kept.name,
    sex: 'unknown',
    birthOn: null,
    birthYear: null,
    idNumber: '',
    phone: '',
    address: '',
    street: '',
    funding: null,
    note: '',
    diedOn: null,
  }
  return Object.fromEntries(unchanged.map((field) => [field, empty[field]]))
}

function getMerge(reader: Reader, id: number): merges.MergeRecord {
  const merge = reader.get(merges.getMerge, { id })
  if (!merge) throw refuse('NOT_FOUND', { entity: 'merge', id: String(id) })
  return merge
}

const asMerge = ({ moved: _moved, ...merge }: merges.MergeRecord): Merge => merge

/** Merges, newest first. */
export const listMerges = (reader: Reader): Merge[] => reader.all(merges.listMerges).map(asMerge)
