import type { Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { ImportBatch } from '../../shared/imports/contract.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import * as stays from '../beds/stays-sql.ts'
import * as structure from '../beds/structure-sql.ts'
import type { Writer } from '../db/store.ts'
import { removePerson } from '../people/service.ts'
import { voidMeals } from './meals-save.ts'
import { getBatch, requireKind, topicsOf } from './service.ts'
import * as imports from './sql.ts'
import { voidVisits } from './visits-save.ts'
import { listChangedVisits } from './visits-sql.ts'

const MOST_NAMES = 100
const changedOf = {
  beds: imports.listChangedBeds,
  residents: imports.listChangedPeople,
  visits: listChangedVisits,
  // Their lines are frozen, and a closed month keeps them by itself.
  meals: null,
}

/**
 * Takes a whole import back: meals, visits, stays and people are voided, beds retired, so that numbers and codes are free
 * again. Rooms that were built stay.
 * @throws NOT_FOUND, OTHER_SITE, FORBIDDEN, IMPORT_ALREADY_UNDONE; IMPORT_IN_USE naming those that were changed since;
 *   MONTH_CLOSED for meals of a month that was closed since
 */
export function undoImport(tx: Writer, { id }: { id: number }, actor: Actor): ImportBatch {
  const batch = getBatch(tx, id)
  requireSite(actor, batch.siteId)
  requireKind(actor, batch.kind)
  if (batch.undoneAt !== null) throw refuse('IMPORT_ALREADY_UNDONE', {})
  const listChanged = changedOf[batch.kind]
  const changed = listChanged ? tx.all(listChanged, { importId: id }) : []
  if (changed.length > 0)
    throw refuse('IMPORT_IN_USE', { names: changed.slice(0, MOST_NAMES).map(({ name }) => name) })
  const undone = takeBack(tx, batch, actor)
  tx.run(imports.undoBatch, { id, at: tx.now })
  tx.record({
    entity: 'import',
    id,
    siteId: batch.siteId,
    before: batch,
    after: { undoneAt: tx.now, ...undone },
    topics: topicsOf[batch.kind],
  })
  return getBatch(tx, id)
}

function takeBack(tx: Writer, { id, kind, siteId, fileName: reason }: ImportBatch, actor: Actor) {
  if (kind === 'beds') return retireBeds(tx, id, reason)
  if (kind === 'residents') return voidResidents(tx, id, reason, actor)
  if (kind === 'meals') return voidMeals(tx, { importId: id, reason }, actor)
  return voidVisits(tx, { importId: id, siteId, by: actor.name, reason })
}

function retireBeds(tx: Writer, importId: number, reason: string) {
  const beds = tx.all(imports.listBedsOf, { importId })
  for (const { id } of beds) tx.run(structure.retireBed, { id, at: tx.now, now: tx.now, reason })
  return { beds: beds.map(({ id }) => id) }
}

function voidResidents(tx: Writer, importId: number, reason: string, actor: Actor) {
  const voiding = { now: tx.now, by: actor.name, reason }
  for (const { id } of tx.all(imports.listStaysOf, { importId })) {
    tx.run(stays.voidPlacementsOfStay, { id, ...voiding })
    tx.run(stays.voidStay, { id, ...voiding })
  }
  const people = tx.all(imports.listPeopleOf, { importId })
  for (const { id } of people) removePerson(tx, id, reason, actor)
  const movedBeds = JSON.parse(tx.get(imports.getBatch, { id: importId })?.movedBeds ?? '[]') as {
    id: number
    setUpAt: Instant
  }[]
  for (const bed of movedBeds) tx.run(imports.restoreBedSetUp, bed)
  return { people: people.map(({ id }) => id), movedBeds }
}
