import { type Day, startOfDay } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { EquipmentModel } from '../../shared/homecare/equipment.ts'
import type { Fund } from '../../shared/homecare/fund.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import { requireFresh } from '../stale.ts'
import { requireForward, requirePast } from './days.ts'
import { getItem, getModel } from './equipment-read.ts'
import * as equipment from './equipment-sql.ts'

function requireFreeName(reader: Reader, name: string, ownId: number | null): void {
  const other = reader.get(equipment.findModel, { name })
  if (other && other.id !== ownId) throw refuse('NAME_TAKEN', { name })
}

/** @throws NAME_TAKEN */
export function addModel(tx: Writer, input: Omit<EquipmentModel, 'id' | 'version'>): EquipmentModel {
  requireFreeName(tx, input.name, null)
  const { id } = tx.run(equipment.insertModel, input)
  const after = getModel(tx, id)
  tx.record({ entity: 'equipmentModel', id, after })
  return after
}

/** @throws NOT_FOUND, STALE, NAME_TAKEN */
export function updateModel(tx: Writer, input: EquipmentModel): EquipmentModel {
  const before = getModel(tx, input.id)
  requireFresh(tx, 'equipmentModel', before, input)
  requireFreeName(tx, input.name, input.id)
  tx.run(equipment.updateModel, input)
  const after = getModel(tx, input.id)
  tx.record({ entity: 'equipmentModel', id: input.id, before, after })
  return after
}

interface NewItems {
  siteId: number
  modelId: number
  serials: string[]
  boughtOn: Day | null
  costFen: number | null
  fund: Fund
  warrantyToOn: Day | null
  note: string
}

/** Enters things of one model, one per serial number. @throws OTHER_SITE, NOT_FOUND, IN_FUTURE, SERIALS_TAKEN */
export function addItems(tx: Writer, input: NewItems, actor: Actor): { ids: number[] } {
  const { siteId, modelId, serials, ...rest } = input
  requireSite(actor, getSite(tx, siteId).id)
  getModel(tx, modelId)
  requirePast(tx, input.boughtOn, 'boughtOn')
  const twice = serials.filter((serial, index) => serials.indexOf(serial) !== index)
  const taken = tx.all(equipment.listTaken, { modelId, serials: JSON.stringify(serials) })
  requireNoneTaken([...twice, ...taken.map(({ serial }) => serial)])
  const entered = { recordedAt: tx.now, recordedBy: actor.name }
  const ids = serials.map(
    (serial) => tx.run(equipment.insertItem, { ...rest, siteId, modelId, serial, ...entered }).id,
  )
  tx.record({ entity: 'equipmentItem', id: ids[0] ?? 0, siteId, after: { ...input, ids } })
  return { ids }
}

function requireNoneTaken(serials: string[]): void {
  if (serials.length > 0) throw refuse('SERIALS_TAKEN', { serials: [...new Set(serials)] })
}

interface ItemUpdate extends Omit<NewItems, 'siteId' | 'modelId' | 'serials'> {
  id: number
  version: number
  serial: string
}

/** @throws NOT_FOUND, OTHER_SITE, STALE, SERIALS_TAKEN, IN_FUTURE; BACKWARD when it was in use before it was bought */
export function updateItem(tx: Writer, input: ItemUpdate, actor: Actor): Record<never, never> {
  const { id, serial, boughtOn } = input
  const before = getItem(tx, actor, id)
  requireFresh(tx, 'equipmentItem', before, input)
  requirePast(tx, boughtOn, 'boughtOn')
  requireForward(boughtOn, tx.get(equipment.firstUse, { itemId: id })?.day ?? before.writtenOffOn)
  const taken = tx.all(equipment.listTaken, { modelId: before.modelId, serials: JSON.stringify([serial]) })
  requireNoneTaken(taken.filter((other) => other.id !== id).map((other) => other.serial))
  tx.run(equipment.updateItem, input)
  tx.record({ entity: 'equipmentItem', id, siteId: before.siteId, before, after: getItem(tx, actor, id) })
  return {}
}

interface Fault {
  itemId: number
  fromOn: Day
  fault: string
}

/**
 * An item goes to repair; while it is lent too.
 * @throws NOT_FOUND, OTHER_SITE, IN_FUTURE, BACKWARD before it was bought, ITEM_WRITTEN_OFF, ITEM_IN_REPAIR
 */
export function startRepair(tx: Writer, input: Fault, actor: Actor): Record<never, never> {
  const { itemId, fromOn } = input
  const item = getItem(tx, actor, itemId)
  requirePast(tx, fromOn, 'fromOn')
  requireForward(item.boughtOn, fromOn)
  requireNotWrittenOff(item)
  const other = tx.get(equipment.findRepairFrom, { itemId, on: fromOn })
  if (other) throw refuse('ITEM_IN_REPAIR', { item: nameOf(item), from: other.fromOn })
  tx.run(equipment.insertRepair, { ...input, recordedAt: tx.now, recordedBy: actor.name })
  tx.record({ entity: 'equipmentItem', id: itemId, siteId: item.siteId, after: input })
  return {}
}

/** A thing as people call it: what it is and its serial number. */
export const nameOf = ({ name, serial }: equipment.ItemRecord): string => `${name} ${serial}`

/** @throws ITEM_WRITTEN_OFF */
export function requireNotWrittenOff(item: equipment.ItemRecord): void {
  if (item.writtenOffOn !== null)
    throw refuse('ITEM_WRITTEN_OFF', { item: nameOf(item), on: item.writtenOffOn })
}

interface Mended {
  id: number
  doneOn: Day
  result: string
  costFen: number | null
}

/** @throws NOT_FOUND, OTHER_SITE, IN_FUTURE, BACKWARD; ALREADY_ENDED */
export function endRepair(tx: Writer, input: Mended, actor: Actor): Record<never, never> {
  const repair = tx.get(equipment.getRepair, { id: input.id })
  if (!repair) throw refuse('NOT_FOUND', { entity: 'equipmentRepair', id: String(input.id) })
  const { siteId } = getItem(tx, actor, repair.itemId)
  if (repair.doneOn !== null) throw refuseEnded(tx, repair.doneOn)
  requirePast(tx, input.doneOn, 'doneOn')
  requireForward(repair.fromOn, input.doneOn)
  tx.run(equipment.endRepair, input)
  tx.record({ entity: 'equipmentItem', id: repair.itemId, siteId, before: repair, after: input })
  return {}
}

/** It was over on a day already. */
export const refuseEnded = (reader: Reader, on: Day) =>
  refuse('ALREADY_ENDED', { at: startOfDay(on, reader.zone) })

interface WriteOff {
  id: number
  version: number
  writtenOffOn: Day
  reason: string
}

/**
 * Writes an item off; it is nobody's any more from that day on.
 * @throws NOT_FOUND, OTHER_SITE, STALE, ITEM_WRITTEN_OFF, IN_FUTURE, BACKWARD, ITEM_LENT on that day or later
 */
export function writeOff(tx: Writer, input: WriteOff, actor: Actor): Record<never, never> {
  const before = getItem(tx, actor, input.id)
  requireNotWrittenOff(before)
  requireFresh(tx, 'equipmentItem', before, input)
  requirePast(tx, input.writtenOffOn, 'writtenOffOn')
  requireForward(before.boughtOn, input.writtenOffOn)
  requireNotLent(tx, before, input.writtenOffOn)
  tx.run(equipment.writeOffItem, input)
  tx.record({ entity: 'equipmentItem', id: input.id, siteId: before.siteId, before, after: input })
  return {}
}

/** Nobody has it from a day on. @throws ITEM_LENT */
export function requireNotLent(reader: Reader, item: equipment.ItemRecord, on: Day): void {
  const loan = reader.get(equipment.findLoanFrom, { itemId: item.id, on })
  if (!loan) return
  const { personId, person, lentOn: from, returnedOn: until } = loan
  throw refuse('ITEM_LENT', { item: nameOf(item), personId, person, from, until })
}
