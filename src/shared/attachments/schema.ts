import { z } from 'zod'
import { Instant } from '../day.ts'
import { Id } from '../ids.ts'

/** What a picture can belong to. */
export const AttachmentEntity = z.enum([
  'familyBed',
  'adaptationWork',
  'equipmentItem',
  'visit',
  'person',
  'inspection',
  'hazard',
  'drill',
  'training',
  'safetyAsset',
  'safetyWork',
])
export type AttachmentEntity = z.infer<typeof AttachmentEntity>

export const AttachmentRole = z.enum([
  'photo',
  'before',
  'after',
  'elderSignature',
  'familySignature',
  'signature',
  'scan',
])
export type AttachmentRole = z.infer<typeof AttachmentRole>

export const AttachmentMime = z.enum(['image/jpeg', 'image/png', 'image/webp'])
export type AttachmentMime = z.infer<typeof AttachmentMime>

/** The page shrinks pictures to about 300 KB before it sends them; the core takes no more than this. */
export const MOST_BYTES = 600_000

export const Attachment = z.object({
  id: Id,
  siteId: Id,
  entity: AttachmentEntity,
  entityId: Id,
  role: AttachmentRole,
  /** What of its owner it shows, e.g. one item of an inspection; '' for the whole. */
  part: z.string(),
  mime: AttachmentMime,
  name: z.string(),
  byteCount: z.int(),
  takenAt: Instant.nullable(),
  recordedAt: Instant,
  recordedBy: z.string(),
  voidedAt: Instant.nullable(),
})
export type Attachment = z.infer<typeof Attachment>

export const NewAttachment = z.object({
  entity: AttachmentEntity,
  entityId: Id,
  role: AttachmentRole,
  mime: AttachmentMime,
  name: z.string().trim().max(200).default(''),
  takenAt: Instant.nullable().default(null),
  part: z.string().trim().max(40).default(''),
  /** How it looks: a 64-bit difference hash in hex, of the picture before anything was written into it. */
  looks: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .nullable()
    .default(null),
  /** The picture; larger than MOST_BYTES is refused by the core with its size. */
  base64: z.string().min(1).max(60_000_000),
})
export type NewAttachment = z.infer<typeof NewAttachment>
