import { refuse } from '../../shared/errors.ts'
import type { Inspection, InspectionSign, JointUpdate, NewSign } from '../../shared/safety/inspection.ts'
import { inOrder } from '../../shared/safety/inspection-rules.ts'
import type { Actor } from '../accounts/actor.ts'
import { getAttachment } from '../attachments/sql.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireEmployed } from '../meals/kitchen-staff.ts'
import { requireFresh } from '../stale.ts'
import { getCounted, getInspection } from './inspections.ts'
import * as inspections from './inspections-sql.ts'

/**
 * Who takes part in a joint inspection, what kind it is and what the unit says to it: also after its end.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, STALE
 */
export function updateJoint(tx: Writer, input: JointUpdate, actor: Actor): Inspection {
  const { id, parties, details } = input
  const record = getCounted(tx, actor, id)
  const before = getInspection(tx, { id }, actor)
  requireFresh(tx, 'inspection', before, input)
  tx.run(inspections.removeParties, { inspectionId: id })
  for (const party of parties) tx.run(inspections.insertParty, { ...party, inspectionId: id })
  tx.run(inspections.updateDetails, { id, details: JSON.stringify(details) })
  tx.record({
    entity: 'inspection',
    id,
    siteId: record.siteId,
    before: { parties: before.parties, details: before.details },
    after: { parties, details },
  })
  return getInspection(tx, { id }, actor)
}

const isSame = (one: Pick<NewSign, 'name' | 'staffId'>, other: Pick<NewSign, 'name' | 'staffId'>) =>
  one.staffId !== null && other.staffId !== null ? one.staffId === other.staffId : one.name === other.name

/** Who walked does not look over it as well. @throws SIGNED_BOTH */
function requireOther(reader: Reader, sign: NewSign): void {
  const { role, inspectionId } = sign
  if (role !== 'patroller' && role !== 'supervisor') return
  const other = role === 'patroller' ? 'supervisor' : 'patroller'
  const signs = reader.all(inspections.listSigns, { inspectionId })
  if (signs.some((each) => each.role === other && each.voidedAt === null && isSame(each, sign)))
    throw refuse('SIGNED_BOTH', { person: sign.name })
}

const signOf = ({ inspectionId: _inspectionId, ...sign }: inspections.SignRecord): InspectionSign => sign

/** @throws NOT_FOUND, OTHER_SITE */
function getSign(reader: Reader, actor: Actor, id: number) {
  const sign = reader.get(inspections.getSign, { id })
  if (!sign) throw refuse('NOT_FOUND', { entity: 'inspectionSign', id: String(id) })
  return { sign, inspection: getCounted(reader, actor, sign.inspectionId) }
}

/**
 * Somebody signs, before or after the end. Patroller and supervisor are two people.
 * @throws NOT_FOUND also for strokes that are of another inspection; OTHER_SITE, ALREADY_VOIDED, SIGNED_BOTH, NOT_EMPLOYED
 */
export function signInspection(tx: Writer, sign: NewSign, actor: Actor): InspectionSign {
  const { key: _key, ...row } = sign
  const { inspectionId, staffId, attachmentId } = row
  const { siteId, startedAt, onDay } = getCounted(tx, actor, inspectionId)
  if (staffId !== null) requireEmployed(tx, staffId, onDay)
  const strokes = attachmentId === null ? null : tx.get(getAttachment, { id: attachmentId })
  if (strokes !== null && (strokes?.entity !== 'inspection' || strokes.entityId !== inspectionId))
    throw refuse('NOT_FOUND', { entity: 'attachment', id: String(attachmentId) })
  requireOther(tx, sign)
  const { at } = inOrder(sign.at ?? tx.now, startedAt, tx.now)
  const { id } = tx.run(inspections.insertSign, { ...row, at, recordedBy: actor.name })
  const after = signOf(getSign(tx, actor, id).sign)
  tx.record({ entity: 'inspection', id: inspectionId, siteId, after })
  return after
}

/** @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function voidSign(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): InspectionSign {
  const { sign, inspection } = getSign(tx, actor, id)
  if (sign.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  tx.run(inspections.voidSign, { id, now: tx.now, by: actor.name, reason })
  const after = signOf(getSign(tx, actor, id).sign)
  const { siteId } = inspection
  tx.record({ entity: 'inspection', id: inspection.id, siteId, before: signOf(sign), after })
  return after
}
