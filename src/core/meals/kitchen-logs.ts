import { dayOf } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import {
  type KitchenLog,
  LogDetails,
  type LogKind,
  type NewKitchenLog,
} from '../../shared/meals/kitchen-log.ts'
import { faultsOf } from '../../shared/meals/kitchen-rules.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requirePast } from '../homecare/days.ts'
import { requireCanteen } from './canteens.ts'
import * as kitchen from './kitchen-sql.ts'
import { requireEmployed, requireOfKitchen } from './kitchen-staff.ts'

const whole = (record: kitchen.LogRecord): KitchenLog => ({
  ...record,
  details: LogDetails.parse(JSON.parse(record.details)),
})

/** Logs of a period in the order of their time; voided ones too. @throws OTHER_SITE, NOT_A_CANTEEN */
export function listLogs(
  reader: Reader,
  { kind, ...period }: kitchen.Period & { kind?: LogKind },
  actor: Actor,
): KitchenLog[] {
  requireCanteen(reader, actor, period.siteId)
  const rows = kind
    ? reader.all(kitchen.listLogsOfKind, { ...period, kind })
    : reader.all(kitchen.listLogs, period)
  return rows.map(whole)
}

/** @throws NOT_FOUND, OTHER_SITE */
function getLog(reader: Reader, actor: Actor, id: number): KitchenLog {
  const record = reader.get(kitchen.getLog, { id })
  if (!record) throw refuse('NOT_FOUND', { entity: 'kitchenLog', id: String(id) })
  requireSite(actor, record.siteId)
  return whole(record)
}

/**
 * Adds a log; whether all was well follows from the kitchen's rules and stays as it was judged that day.
 * @throws OTHER_SITE, NOT_A_CANTEEN, IN_FUTURE, BACKWARD when its time lies on another day, NOT_FOUND, NOT_EMPLOYED: at the
 * morning check, of this kitchen
 */
export function addLog(tx: Writer, input: NewKitchenLog, actor: Actor): KitchenLog {
  const { siteId, onDay, staffId, details, costFen, note, at = tx.now } = input
  const canteen = requireCanteen(tx, actor, siteId)
  requirePast(tx, onDay, 'onDay')
  if (at > tx.now) throw refuse('IN_FUTURE', { field: 'at' })
  const atDay = dayOf(at, tx.zone)
  if (atDay !== onDay) throw refuse('BACKWARD', { from: onDay, to: atDay })
  if (details.kind === 'morningCheck') requireOfKitchen(tx, staffId, canteen, onDay)
  else requireEmployed(tx, staffId, onDay)
  const { id } = tx.run(kitchen.insertLog, {
    siteId,
    kind: details.kind,
    onDay,
    at,
    staffId,
    isOk: faultsOf(details, onDay).length === 0,
    details: JSON.stringify(details),
    costFen,
    note,
    recordedAt: tx.now,
    recordedBy: actor.name,
  })
  const after = getLog(tx, actor, id)
  tx.record({ entity: 'kitchenLog', id, siteId, after })
  return after
}

/** Voids a log entered by mistake. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function voidLog(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): KitchenLog {
  const before = getLog(tx, actor, id)
  if (before.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  tx.run(kitchen.voidLog, { id, now: tx.now, by: actor.name, reason })
  const after = getLog(tx, actor, id)
  tx.record({ entity: 'kitchenLog', id, siteId: before.siteId, before, after: { ...after, reason } })
  return after
}
