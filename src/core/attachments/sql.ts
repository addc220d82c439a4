import type { Attachment, AttachmentEntity } from '../../shared/attachments/schema.ts'
import type { Instant } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'

const columns =
  'id, siteId, entity, entityId, role, part, mime, name, byteCount, takenAt, recordedAt, recordedBy, voidedAt'
/** Without the pictures: they are read one at a time. */
export const listAttachments = sql<{ entity: AttachmentEntity; entityId: number }, Attachment>(
  `SELECT ${columns} FROM attachment WHERE entity = @entity AND entityId = @entityId ORDER BY id`,
)
export const getAttachment = sql<{ id: number }, Attachment>(
  `SELECT ${columns} FROM attachment WHERE id = @id`,
)
export const getContent = sql<{ id: number }, { content: Buffer }>(
  'SELECT content FROM attachment WHERE id = @id',
)
type Used = { siteId: number; entity: AttachmentEntity; entityId: number; recordedAt: Instant }
/** The same picture as the same thing of the same owner: it was sent before. */
export const findSent = sql<
  Pick<Attachment, 'entity' | 'entityId' | 'role' | 'part'> & { sha256: string },
  { id: number }
>(`
  SELECT id FROM attachment WHERE sha256 = @sha256 AND +entity = @entity AND entityId = @entityId AND role = @role
    AND part = @part AND voidedAt IS NULL`)
/** How the pictures of a site look since an instant. */
export const listLooks = sql<{ siteId: number; since: Instant }, { id: number; looks: string }>(
  'SELECT id, looks FROM attachment WHERE siteId = @siteId AND recordedAt >= @since AND looks IS NOT NULL AND voidedAt IS NULL',
)
export const getUsed = sql<{ id: number }, Used>(
  'SELECT siteId, entity, entityId, recordedAt FROM attachment WHERE id = @id',
)
/** Where else the same picture is attached, the first time first. */
export const listSame = sql<{ sha256: string; exceptId: number }, Used & { id: number }>(`
  SELECT id, siteId, entity, entityId, recordedAt FROM attachment
  WHERE sha256 = @sha256 AND id <> @exceptId AND voidedAt IS NULL ORDER BY id`)
export const insertAttachment = sql<
  Omit<Attachment, 'id' | 'voidedAt'> & { sha256: string; content: Uint8Array; looks: string | null }
>(`
  INSERT INTO attachment (siteId, entity, entityId, role, part, mime, name, byteCount, sha256, content, looks, takenAt, recordedAt,
    recordedBy)
  VALUES (@siteId, @entity, @entityId, @role, @part, @mime, @name, @byteCount, @sha256, @content, @looks, @takenAt, @recordedAt,
    @recordedBy)`)
export const voidAttachment = sql<{ id: number; now: Instant; by: string; reason: string }>(
  'UPDATE attachment SET voidedAt = @now, voidedBy = @by, voidReason = @reason WHERE id = @id',
)

const siteOf = (text: string) => sql<{ id: number }, { siteId: number }>(text)
/** The site of what a picture belongs to. */
export const findSite: Record<AttachmentEntity, ReturnType<typeof siteOf>> = {
  familyBed: siteOf('SELECT siteId FROM familyBed WHERE id = @id'),
  adaptationWork: siteOf(
    'SELECT f.siteId FROM adaptationWork w JOIN familyBed f ON f.id = w.familyBedId WHERE w.id = @id',
  ),
  equipmentItem: siteOf('SELECT siteId FROM equipmentItem WHERE id = @id'),
  visit: siteOf('SELECT siteId FROM visit WHERE id = @id'),
  person: siteOf('SELECT siteId FROM diner WHERE personId = @id'),
  inspection: siteOf('SELECT siteId FROM inspection WHERE id = @id'),
  hazard: siteOf('SELECT siteId FROM hazard WHERE id = @id'),
  drill: siteOf('SELECT siteId FROM drill WHERE id = @id'),
  training: siteOf('SELECT siteId FROM training WHERE id = @id'),
  safetyAsset: siteOf('SELECT siteId FROM safetyAsset WHERE id = @id'),
  safetyWork: siteOf('SELECT siteId FROM safetyWork WHERE id = @id'),
}
