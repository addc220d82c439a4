import { refuse } from '../../shared/errors.ts'
import type { NewWork, SafetyWork, WorkDetails, WorkUpdate } from '../../shared/safety/work.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requirePast } from '../homecare/days.ts'
import { getSite } from '../sites/service.ts'
import { requireFresh } from '../stale.ts'
import { getRecord } from './hazards.ts'
import * as statements from './works-sql.ts'

function asWork(reader: Reader, record: statements.WorkRecord): SafetyWork {
  const workId = record.id
  const funds = reader.all(statements.listFunds, { workId })
  const fundsFen = funds.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return { ...record, funds, fundsFen, hazards: reader.all(statements.listHazards, { workId }) }
}

/** Fire works of a site, latest first; voided ones too. @throws OTHER_SITE */
export function listWorks(reader: Reader, { siteId }: { siteId: number }, actor: Actor): SafetyWork[] {
  requireSite(actor, siteId)
  return reader.all(statements.listWorks, { siteId }).map((record) => asWork(reader, record))
}

/** Works that count. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
function getCounted(reader: Reader, actor: Actor, id: number): SafetyWork {
  const record = reader.get(statements.getWork, { id })
  if (!record) throw refuse('NOT_FOUND', { entity: 'safetyWork', id: String(id) })
  requireSite(actor, record.siteId)
  if (record.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  return asWork(reader, record)
}

/** What was done lies behind us. @throws IN_FUTURE */
function requireDone(reader: Reader, { finishedOn, acceptedOn }: WorkDetails): void {
  requirePast(reader, finishedOn, 'finishedOn')
  requirePast(reader, acceptedOn, 'acceptedOn')
}

/** @throws NOT_FOUND for a hazard that is not of the site or void */
function putParts(tx: Writer, actor: Actor, siteId: number, workId: number, input: WorkDetails): void {
  tx.run(statements.removeFunds, { workId })
  for (const fund of input.funds) tx.run(statements.insertFund, { workId, ...fund })
  tx.run(statements.removeHazards, { workId })
  for (const hazardId of new Set(input.hazardIds)) {
    const hazard = getRecord(tx, actor, hazardId)
    if (hazard.siteId !== siteId || hazard.state === 'void')
      throw refuse('NOT_FOUND', { entity: 'hazard', id: String(hazardId) })
    tx.run(statements.insertHazard, { workId, hazardId })
  }
}

/** @throws OTHER_SITE, NOT_FOUND, IN_FUTURE */
export function addWork(tx: Writer, input: NewWork, actor: Actor): SafetyWork {
  const { siteId, funds: _funds, hazardIds: _hazardIds, ...columns } = input
  requireSite(actor, getSite(tx, siteId).id)
  requireDone(tx, input)
  const entered = { recordedAt: tx.now, recordedBy: actor.name }
  const { id } = tx.run(statements.insertWork, { siteId, ...columns, ...entered })
  putParts(tx, actor, siteId, id, input)
  const after = getCounted(tx, actor, id)
  tx.record({ entity: 'safetyWork', id, siteId, after })
  return after
}

/** Funds and hazards replace those before. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, STALE, IN_FUTURE */
export function updateWork(tx: Writer, input: WorkUpdate, actor: Actor): SafetyWork {
  const { id, version: _version, funds: _funds, hazardIds: _hazardIds, ...columns } = input
  const before = getCounted(tx, actor, id)
  requireFresh(tx, 'safetyWork', before, input)
  requireDone(tx, input)
  tx.run(statements.updateWork, { id, ...columns })
  putParts(tx, actor, before.siteId, id, input)
  const after = getCounted(tx, actor, id)
  tx.record({ entity: 'safetyWork', id, siteId: before.siteId, before, after })
  return after
}

/** Works entered by mistake. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function voidWork(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): SafetyWork {
  const before = getCounted(tx, actor, id)
  const { siteId } = before
  tx.run(statements.voidWork, { id, reason, now: tx.now, by: actor.name })
  tx.record({ entity: 'safetyWork', id, siteId, before, after: { voidReason: reason } })
  return { ...before, voidedAt: tx.now, voidReason: reason, version: before.version + 1 }
}
