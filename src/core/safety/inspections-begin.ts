import { mayRole } from '../../shared/accounts/rights.ts'
import { type Day, hours, type Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { InspectionRow, NewInspection } from '../../shared/safety/inspection.ts'
import { checklistKindOf, inOrder, inspectionNumber, isRound } from '../../shared/safety/inspection-rules.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireEmployed } from '../meals/kitchen-staff.ts'
import { getSite } from '../sites/service.ts'
import { findChecklist, getChecklist, versionInForce } from './checklists.ts'
import { claimDue } from './duties-done.ts'
import { getDuty } from './duties-sql.ts'
import { staffOf } from './hazards.ts'
import { getRecord, rowOf } from './inspections.ts'
import * as inspections from './inspections-sql.ts'
import { placeOf } from './place.ts'

/**
 * By which checklist an inspection goes: the one named, the duty's, or the one of its kind.
 * @throws NOT_FOUND also for one of another site
 */
function checklistFor(reader: Reader, input: NewInspection, actor: Actor): number {
  const { siteId, kind, dutyId } = input
  const own = checklistKindOf(kind)
  const id =
    input.checklistId ??
    (dutyId === undefined ? null : reader.get(getDuty, { id: dutyId })?.checklistId) ??
    (own === null ? null : findChecklist(reader, siteId, own)?.id)
  if (id === null || id === undefined) throw refuse('NOT_FOUND', { entity: 'checklist', id: kind })
  const checklist = getChecklist(reader, actor, id)
  if (checklist.siteId !== null && checklist.siteId !== siteId)
    throw refuse('NOT_FOUND', { entity: 'checklist', id: String(id) })
  return id
}

/** Who of the staff walks it: named, or who the account is. @throws NOT_FOUND, NOT_EMPLOYED */
function walkerOf(reader: Reader, staffId: number | null | undefined, actor: Actor, onDay: Day) {
  if (staffId === undefined) return staffOf(reader, actor)
  return staffId === null ? null : requireEmployed(reader, staffId, onDay).id
}

/** A wish to begin may be so long on its way; what lies further back was walked on paper. */
const LATE_MS = hours(1)

/**
 * When it begins: by the clock of the page, and not before it is. What was missed is not made up by who walks: entering a walk from
 * paper takes who keeps the ledger.
 * @throws FORBIDDEN
 */
function startOf(
  reader: Reader,
  at: Instant = reader.now,
  { role }: Actor,
): { startedAt: Instant; isClockOdd: boolean } {
  if (at < reader.now - LATE_MS && !mayRole(role, 'safety.write'))
    throw refuse('FORBIDDEN', { right: 'safety.write' })
  const { isClockOdd } = inOrder(at, at, reader.now)
  return { startedAt: Math.min(at, reader.now), isClockOdd }
}

/**
 * Begins an inspection by the version in force on its duty date, which it keeps. It fills the nearest due thing that is free;
 * where none is, and somebody walks the same, theirs is given.
 * @throws OTHER_SITE, NOT_FOUND, FORBIDDEN, CHECKLIST_INACTIVE, CHECKLIST_NOT_IN_FORCE, NOT_EMPLOYED
 */
export function beginInspection(
  tx: Writer,
  input: NewInspection,
  actor: Actor,
): { inspection: InspectionRow; isJoined: boolean } {
  const { kind } = input
  const siteId = getSite(tx, input.siteId).id
  requireSite(actor, siteId)
  const { floorId } = placeOf(tx, siteId, { floorId: input.floorId, roomId: null })
  const { startedAt, isClockOdd } = startOf(tx, input.at, actor)
  const checklistId = checklistFor(tx, input, actor)
  const { dutyId, onDay, dueTime } = claimDue(tx, {
    siteId,
    kind,
    checklistId,
    at: startedAt,
    dutyId: input.dutyId,
  })
  if (dutyId === null) {
    const same = { siteId, kind, checklistId, floorId, onDay: isRound(kind) ? onDay : null }
    const open = tx.get(inspections.findOpen, same)
    if (open) {
      tx.keepOwnRecord()
      return { inspection: rowOf(getRecord(tx, actor, open.id)), isJoined: true }
    }
  }
  const count = tx.get(inspections.countOfDay, { siteId, kind, onDay })?.count ?? 0
  const { id } = tx.run(inspections.insertInspection, {
    ...{ siteId, kind, floorId, onDay, dutyId, dueTime, startedAt, isClockOdd },
    number: inspectionNumber(kind, onDay, count + 1),
    versionId: versionInForce(tx, checklistId, onDay).id,
    staffId: walkerOf(tx, input.staffId, actor, onDay),
    details: JSON.stringify(input.details),
    ...{ accountId: actor.accountId, recordedAt: tx.now, recordedBy: actor.name },
  })
  for (const party of input.parties) tx.run(inspections.insertParty, { ...party, inspectionId: id })
  const inspection = rowOf(getRecord(tx, actor, id))
  tx.record({ entity: 'inspection', id, siteId, after: { ...inspection, parties: input.parties } })
  return { inspection, isJoined: false }
}
