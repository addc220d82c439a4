import { mayRole, type Right } from '../../shared/accounts/rights.ts'
import type { Attachment, AttachmentEntity, NewAttachment } from '../../shared/attachments/schema.ts'
import type { Topic } from '../../shared/contract.ts'
import { refuse } from '../../shared/errors.ts'
import { isHealthMaskedFor } from '../../shared/people/mask.ts'
import { type Actor, maySeeSite, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { mayShowPhoto } from '../meals/diners.ts'
import { getRecord as getPerson } from '../people/record.ts'
import { alikeOf } from './looks.ts'
import { readPicture } from './picture.ts'
import * as attachments from './sql.ts'

/** Whose right it is to see or add, and the ledger a change touches: those of what a picture belongs to. */
const homecare = { read: 'homecare.read', add: 'homecare.visit', topic: 'homecare' } as const
/** Pictures of places and papers, not of people. */
const safety = { read: 'safety.read', add: 'safety.walk', topic: 'safety' } as const
const owners: Record<AttachmentEntity, { read: Right; add: Right; topic: Topic }> = {
  familyBed: homecare,
  adaptationWork: homecare,
  equipmentItem: homecare,
  visit: homecare,
  /** A diner's photo, for the counter. */
  person: { read: 'meals.read', add: 'meals.write', topic: 'meals' },
  inspection: safety,
  hazard: safety,
  drill: safety,
  training: safety,
  safetyAsset: safety,
  safetyWork: safety,
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
  requireOwner(reader, actor, record.entity, record.entityId)
  return record
}

/** A photo of a person is kept and shown while they agree to it. @throws PHOTO_NO_CONSENT */
function requireConsent(
  reader: Reader,
  { entity, entityId, role }: Pick<Attachment, 'entity' | 'entityId' | 'role'>,
): void {
  if (entity !== 'person' || role !== 'photo' || mayShowPhoto(reader, entityId)) return
  throw refuse('PHOTO_NO_CONSENT', { personId: entityId, person: getPerson(reader, entityId).name })
}

/**
 * Pictures show people and their homes: only those who may see their health see them; the counter sees its diners, and whoever
 * reads the safety ledger its places.
 */
const mayLook = (actor: Actor, entity: AttachmentEntity): boolean =>
  !isHealthMaskedFor(actor.role) ||
  owners[entity] === safety ||
  (entity === 'person' && mayRole(actor.role, 'meals.serve'))

/**
 * One picture.
 * @throws NOT_FOUND, OTHER_SITE, FORBIDDEN; PHOTO_NO_CONSENT for the photo of a person who took their consent back
 */
export function getAttachment(
  reader: Reader,
  { id }: { id: number },
  actor: Actor,
): Attachment & { base64: string } {
  const record = getRecord(reader, actor, id)
  const { read } = owners[record.entity]
  requireRight(actor, read)
  if (!mayLook(actor, record.entity)) throw refuse('FORBIDDEN', { right: read })
  requireConsent(reader, record)
  const content = reader.get(attachments.getContent, { id })?.content
  return { ...record, base64: content?.toString('base64') ?? '' }
}

/** Pictures are compared by their looks with those of so long. */
const LOOKS_KEPT_MS = 2 * 366 * 86_400_000

interface Own {
  id: number
  siteId: number
  sha256: string
  looks: string | null
}

/**
 * Where a picture was attached before: the same, at the sites the account may see; and at its own site those that look like it,
 * but for those beside it, which show the same because they should.
 */
function usedBefore(reader: Reader, actor: Actor, { id, siteId, sha256, looks }: Own) {
  const same = reader.all(attachments.listSame, { sha256, exceptId: id })
  const own = reader.get(attachments.getUsed, { id })
  const known = new Set([id, ...same.map((other) => other.id)])
  const since = reader.now - LOOKS_KEPT_MS
  const alike = looks === null ? [] : alikeOf(looks, reader.all(attachments.listLooks, { siteId, since }))
  const others = alike
    .filter((other) => !known.has(other.id))
    .flatMap((other) => reader.get(attachments.getUsed, other) ?? [])
    .filter(({ entity, entityId }) => entity !== own?.entity || entityId !== own.entityId)
  return [
    ...same.map((other) => ({ ...other, isAlike: false })),
    ...others.map((other) => ({ ...other, isAlike: true })),
  ]
    .filter((other) => maySeeSite(actor, other.siteId))
    .map(({ entity, entityId, recordedAt, isAlike }) => ({ entity, entityId, recordedAt, isAlike }))
}

/**
 * Attaches a picture; it is kept as the kind its bytes say. Sent again as the same thing, it is the one that is there. Names
 * where the same picture, or one that looks like it, was attached before.
 * @throws FORBIDDEN, NOT_FOUND, OTHER_SITE, PICTURE_TOO_LARGE, PICTURE_UNREADABLE; PHOTO_NO_CONSENT for a person's photo
 */
export function addAttachment(tx: Writer, input: NewAttachment, actor: Actor) {
  const { entity, entityId, role, part, name, takenAt, looks } = input
  const { add, topic } = owners[entity]
  requireRight(actor, add)
  const siteId = requireOwner(tx, actor, entity, entityId)
  requireConsent(tx, input)
  const { content, ...picture } = readPicture(input.base64)
  const { sha256 } = picture
  const answer = (id: number) => ({
    ...getRecord(tx, actor, id),
    usedBefore: usedBefore(tx, actor, { id, siteId, sha256, looks }),
  })
  const sent = tx.get(attachments.findSent, { entity, entityId, role, part, sha256 })
  if (sent) {
    tx.keepOwnRecord()
    return answer(sent.id)
  }
  const shown = { entity, entityId, role, part, name, takenAt, ...picture }
  const entered = { recordedAt: tx.now, recordedBy: actor.name }
  const { id } = tx.run(attachments.insertAttachment, { siteId, ...shown, looks, content, ...entered })
  // The picture itself stays out of the log: it would be kept there for good.
  tx.record({
    entity: 'attachment',
    id,
    siteId,
    after: shown,
    topics: [topic],
  })
  return answer(id)
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
