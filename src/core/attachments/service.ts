import { mayRole, type Right } from '../../shared/accounts/rights.ts'
import type { Attachment, AttachmentEntity, NewAttachment } from '../../shared/attachments/schema.ts'
import type { Topic } from '../../shared/contract.ts'
import { refuse } from '../../shared/errors.ts'
import { isHealthMaskedFor } from '../../shared/people/mask.ts'
import { type Actor, maySeeSite, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { readPicture } from './picture.ts'
import * as attachments from './sql.ts'

/** Whose right it is to see or add, and the ledger a change touches: those of what a picture belongs to. */
const homecare = { read: 'homecare.read', add: 'homecare.visit', topic: 'homecare' } as const
const owners: Record<AttachmentEntity, { read: Right; add: Right; topic: Topic }> = {
  familyBed: homecare,
  adaptationWork: homecare,
  equipmentItem: homecare,
  visit: homecare,
}

/** @throws FORBIDDEN */
function requireRight(actor: Actor, right: Right): void {
  if (!mayRole(actor.role, right)) throw refuse('FORBIDDEN', { right })
}

/** The site of what a picture belongs to. @throws NOT_FOUND, OTHER_SITE */
function requireOwner(reader: Reader, actor: Actor, entity: AttachmentEntity, id: number): number {
  const owner = reader.get(attachments.findSite[entity], { id })
  if (!owner) throw refuse('NOT_FOUND', { entity, id: String(id) })
  requireSite(actor, owner.siteId)
  return owner.siteId
}

/** What is attached to something, oldest first, voided ones too; no pictures. @throws FORBIDDEN, NOT_FOUND, OTHER_SITE */
export function listAttachments(
  reader: Reader,
  input: { entity: AttachmentEntity; entityId: number },
  actor: Actor,
): Attachment[] {
  requireRight(actor, owners[input.entity].read)
  requireOwner(reader, actor, input.entity, input.entityId)
  return reader.all(attachments.listAttachments, input)
}

function getRecord(reader: Reader, actor: Actor, id: number): Attachment {
  const record = reader.get(attachments.getAttachment, { id })
  if (!record) throw refuse('NOT_FOUND', { entity: 'attachment', id: String(id) })
  requireSite(actor, record.siteId)
  return record
}

/**
 * One picture. It shows people and their homes: only those who may see their health see it.
 * @throws NOT_FOUND, OTHER_SITE, FORBIDDEN
 */
export function getAttachment(
  reader: Reader,
  { id }: { id: number },
  actor: Actor,
): Attachment & { base64: string } {
  const record = getRecord(reader, actor, id)
  const { read } = owners[record.entity]
  requireRight(actor, read)
  if (isHealthMaskedFor(actor.role)) throw refuse('FORBIDDEN', { right: read })
  const content = reader.get(attachments.getContent, { id })?.content
  return { ...record, base64: content?.toString('base64') ?? '' }
}

/**
 * Attaches a picture; it is kept as the kind its bytes say. Names where the same picture was attached before, at the
 * sites the account may see.
 * @throws FORBIDDEN, NOT_FOUND, OTHER_SITE, PICTURE_TOO_LARGE, PICTURE_UNREADABLE
 */
export function addAttachment(tx: Writer, input: NewAttachment, actor: Actor) {
  const { entity, entityId, role, name, takenAt } = input
  const { add, topic } = owners[entity]
  requireRight(actor, add)
  const siteId = requireOwner(tx, actor, entity, entityId)
  const { content, ...picture } = readPicture(input.base64)
  const { id } = tx.run(attachments.insertAttachment, {
    siteId,
    entity,
    entityId,
    role,
    name,
    takenAt,
    ...picture,
    content,
    recordedAt: tx.now,
    recordedBy: actor.name,
  })
  const usedBefore = tx
    .all(attachments.listSame, { sha256: picture.sha256, exceptId: id })
    .filter((other) => maySeeSite(actor, other.siteId))
    .map(({ siteId: _siteId, ...other }) => other)
  // The picture itself stays out of the log: it would be kept there for good.
  tx.record({
    entity: 'attachment',
    id,
    siteId,
    after: { entity, entityId, role, name, takenAt, ...picture },
    topics: [topic],
  })
  return { ...getRecord(tx, actor, id), usedBefore }
}

/** A picture was attached by mistake. @throws NOT_FOUND, OTHER_SITE, FORBIDDEN, ALREADY_VOIDED */
export function voidAttachment(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): Record<never, never> {
  const before = getRecord(tx, actor, id)
  const { add, topic } = owners[before.entity]
  requireRight(actor, add)
  if (before.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  tx.run(attachments.voidAttachment, { id, reason, now: tx.now, by: actor.name })
  tx.record({
    entity: 'attachment',
    id,
    siteId: before.siteId,
    before,
    after: { reason },
    topics: [topic],
  })
  return {}
}
