import type { Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { FollowUp } from '../../shared/homecare/visit.ts'
import { isHealthMaskedFor } from '../../shared/people/mask.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getLive } from '../people/record.ts'
import { getSite } from '../sites/service.ts'
import * as followUps from './follow-ups-sql.ts'
import { getRecord } from './visits-rows.ts'

export interface Finding {
  finding: string
  isUrgent: boolean
  /** The day by which somebody should look. */
  dueOn: Day | null
}

/** What was found is health: roles that may not see it learn that something was found, and when. */
const asSeen = (row: FollowUp, actor: Actor): FollowUp =>
  isHealthMaskedFor(actor.role) ? { ...row, finding: '***', result: row.result && '***' } : row

/** Findings to look after: open ones first, urgent first, then by the day they are due. @throws OTHER_SITE */
export function listFollowUps(
  reader: Reader,
  input: { siteId: number; personId?: number; isClosedShown: boolean },
  actor: Actor,
): FollowUp[] {
  const { siteId, personId, isClosedShown } = input
  requireSite(actor, siteId)
  const rows =
    personId !== undefined
      ? reader.all(followUps.listOfPerson, { siteId, personId, isClosedShown })
      : reader.all(isClosedShown ? followUps.listAll : followUps.listOpen, { siteId })
  return rows.map((row) => asSeen(row, actor))
}

/** Adds a finding inside a larger use-case; gives its id. */
export function insertFinding(
  tx: Writer,
  about: { siteId: number; personId: number; visitId: number | null },
  { finding, isUrgent, dueOn }: Finding,
  actor: Actor,
): number {
  const recorded = { recordedAt: tx.now, recordedBy: actor.name }
  return tx.run(followUps.insertFollowUp, { ...about, finding, isUrgent, dueOn, ...recorded }).id
}

/** Notes a finding of a visit, or of none. @throws NOT_FOUND, OTHER_SITE */
export function addFollowUp(
  tx: Writer,
  input: Finding & { siteId: number; personId: number; visitId: number | null },
  actor: Actor,
): FollowUp {
  const { siteId, personId, visitId } = input
  requireSite(actor, getSite(tx, siteId).id)
  getLive(tx, personId)
  if (visitId !== null && getRecord(tx, actor, visitId).personId !== personId)
    throw refuse('NOT_FOUND', { entity: 'visit', id: String(visitId) })
  const id = insertFinding(tx, { siteId, personId, visitId }, input, actor)
  tx.record({ entity: 'followUp', id, siteId, after: input })
  return getFollowUp(tx, id, actor)
}

/** A finding was looked after. @throws NOT_FOUND, OTHER_SITE, ALREADY_ENDED */
export function closeFollowUp(
  tx: Writer,
  { id, result }: { id: number; result: string },
  actor: Actor,
): FollowUp {
  const before = getFollowUp(tx, id, actor)
  if (before.closedAt !== null) throw refuse('ALREADY_ENDED', { at: before.closedAt })
  tx.run(followUps.closeFollowUp, { id, now: tx.now, by: actor.name, result })
  tx.record({ entity: 'followUp', id, siteId: before.siteId, before, after: { result } })
  return getFollowUp(tx, id, actor)
}

function getFollowUp(reader: Reader, id: number, actor: Actor): FollowUp {
  const row = reader.get(followUps.getFollowUp, { id })
  if (!row) throw refuse('NOT_FOUND', { entity: 'followUp', id: String(id) })
  requireSite(actor, row.siteId)
  return asSeen(row, actor)
}
