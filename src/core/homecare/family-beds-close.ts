import type { Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { CloseReason } from '../../shared/homecare/family-bed.ts'
import { hasReached } from '../../shared/homecare/family-bed-rules.ts'
import { careEnums } from '../../shared/words/homecare-enums.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Writer } from '../db/store.ts'
import { requireForward, requirePast } from './days.ts'
import * as closing from './family-beds-close-sql.ts'
import { requireNoOtherFamilyBed, requireNotInHome } from './family-beds-held.ts'
import { stageOf } from './family-beds-read.ts'
import { getHeld, getValid } from './family-beds-service.ts'
import * as beds from './family-beds-sql.ts'
import { settleJoint } from './visits-items.ts'

interface Close {
  id: number
  /** The first day on which it no longer holds. */
  closedOn: Day
  reason: CloseReason
  note: string
}

/** Reasons after which nobody can be visited at home, however far the family bed had come. */
const GONE: readonly CloseReason[] = ['died', 'movedIntoHome', 'movedAway']

/**
 * Closes a family bed. Its visits that have not begun are cancelled, its plans and packages end on that day. A death is
 * not recorded by it: the person's own record says that.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, FAMILY_BED_CLOSED, IN_FUTURE, BACKWARD; LATER_ENTRY when a visit
 *   after that day was begun or done
 */
export function closeFamilyBed(tx: Writer, input: Close, actor: Actor): { cancelledVisits: number } {
  const { id, closedOn, reason, note } = input
  const bed = getHeld(tx, actor, id)
  requirePast(tx, closedOn, 'closedOn')
  requireForward(bed.lastDoneOn ?? bed.appliedOn, closedOn)
  tx.run(beds.setClosed, { id, closedOn, reason, note })
  const hasCare = hasReached(stageOf(bed), 'agreed') || GONE.includes(reason)
  const ended = hasCare ? endCare(tx, bed, input, actor) : { visits: 0, plans: 0, packages: 0 }
  tx.record({ entity: 'familyBed', id, siteId: bed.siteId, before: bed, after: { ...input, ended } })
  return { cancelledVisits: ended.visits }
}

function endCare(tx: Writer, { personId, person, siteId }: beds.FamilyBedRecord, input: Close, actor: Actor) {
  const { closedOn } = input
  const care = { personId, siteId, closedOn }
  const later = tx.get(closing.firstVisitAfter, care)
  if (later) throw refuse('LATER_ENTRY', { personId, person, at: later.at })
  const reason = `撤床：${careEnums.familyBedClose[input.reason][0]}`
  const voiding = { now: tx.now, by: actor.name, reason }
  return {
    visits: cancelVisits(tx, { ...care, reason }),
    plans: tx.run(closing.endPlans, care).changes,
    packages:
      tx.run(closing.endGrants, care).changes +
      tx.run(closing.voidLaterGrants, { ...care, ...voiding }).changes,
  }
}

/** Where two elders were to be visited together, the other's visit is the worker's whole time now. */
function cancelVisits(
  tx: Writer,
  care: { personId: number; siteId: number; closedOn: Day; reason: string },
): number {
  const joint = tx.all(closing.listJoint, care)
  const { changes } = tx.run(closing.cancelVisits, care)
  for (const { jointId } of joint) settleJoint(tx, jointId)
  return changes
}

interface Undo {
  familyBedId: number
  reason: string
}

/**
 * Takes back what was entered last: the close, else the last stage, else the application itself. What a close ended is
 * planned and given anew.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED; FAMILY_BED_HELD or LIVES_IN_HOME when the person has moved on since
 *   the close; LATER_ENTRY when a visit rests on the agreement
 */
export function undoStep(tx: Writer, input: Undo, actor: Actor): Record<never, never> {
  const { familyBedId: id, reason } = input
  const bed = getValid(tx, actor, id)
  const step = tx.get(beds.lastStep, { familyBedId: id })
  const voiding = { now: tx.now, by: actor.name, reason }
  if (bed.closedOn !== null) reopen(tx, bed, bed.closedOn)
  else if (step) undoLast(tx, bed, step, voiding)
  else tx.run(beds.voidFamilyBed, { id, ...voiding })
  tx.record({
    entity: 'familyBed',
    id,
    siteId: bed.siteId,
    before: bed,
    after: { stage: stageOf(bed), reason },
  })
  return {}
}

function reopen(tx: Writer, { id, personId, openedOn }: beds.FamilyBedRecord, closedOn: Day): void {
  requireNoOtherFamilyBed(tx, personId, closedOn, id)
  if (openedOn !== null) requireNotInHome(tx, personId, closedOn)
  tx.run(beds.setClosed, { id, closedOn: null, reason: null, note: '' })
}

type Voiding = { now: number; by: string; reason: string }

function undoLast(tx: Writer, bed: beds.FamilyBedRecord, step: beds.StepRecord, voiding: Voiding): void {
  const { id, personId, person, siteId } = bed
  if (step.stage === 'open') tx.run(beds.setOpened, { id, openedOn: null })
  if (step.stage === 'agreed') {
    const visit = tx.get(closing.firstVisitAgreed, { personId, siteId, familyBedId: id })
    if (visit) throw refuse('LATER_ENTRY', { personId, person, at: visit.at })
    tx.run(beds.voidAgreements, { familyBedId: id, ...voiding })
  }
  tx.run(beds.voidStep, { id: step.id, ...voiding })
}
