import type { Attachment, AttachmentEntity } from '../../shared/attachments/schema.ts'
import type { Instant } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'

const columns =
  'id, siteId, entity, entityId, role, mime, name, byteCount, takenAt, recordedAt, recordedBy, voidedAt'
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
/** Where else the same picture is attached, the first time first. */
export const listSame = sql<
  { sha256: string; exceptId: number },
  { siteId: number; entity: AttachmentEntity; entityId: number; recordedAt: Instant }
>(`
  SELECT siteId, entity, entityId, recordedAt FROM attachment
  WHERE sha256 = @sha256 AND id <> @exceptId AND voidedAt IS NULL ORDER BY id`)
export const insertAttachment = sql<
  Omit<Attachment, 'id' | 'voidedAt'> & { sha256: string; content: Uint8Array }
>(`
  INSERT INTO attachment (siteId, entity, entityId, role, mime, name, byteCount, sha256, content, takenAt, recordedAt, recordedBy)
  VALUES (@siteId, @entity, @entityId, @role, @mime, @name, @byteCount, @sha256, @content, @takenAt, @recordedAt, @recordedBy)`)
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
}
