import { createHash } from 'node:crypto'
import { type AttachmentMime, MOST_BYTES } from '../../shared/attachments/schema.ts'
import { refuse } from '../../shared/errors.ts'

/** A picture as it is kept: what kind it is says its first bytes, not its name. */
export interface Picture {
  content: Buffer
  mime: AttachmentMime
  byteCount: number
  /** Of the bytes, in hex: the same picture is known again by it. */
  sha256: string
}

/** @throws PICTURE_TOO_LARGE with its size, PICTURE_UNREADABLE unless it is a JPEG, PNG or WebP */
export function readPicture(base64: string): Picture {
  const content = Buffer.from(base64, 'base64')
  const byteCount = content.length
  if (byteCount > MOST_BYTES) throw refuse('PICTURE_TOO_LARGE', { bytes: byteCount, most: MOST_BYTES })
  const mime = kindOf(content)
  if (mime === null) throw refuse('PICTURE_UNREADABLE', {})
  return { content, mime, byteCount, sha256: createHash('sha256').update(content).digest('hex') }
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])

/** The kind by the bytes with which every file of it begins; null for any other. */
function kindOf(content: Buffer): AttachmentMime | null {
  const text = (from: number, to: number) => content.toString('latin1', from, to)
  if (content.subarray(0, JPEG.length).equals(JPEG)) return 'image/jpeg'
  if (content.subarray(0, PNG.length).equals(PNG)) return 'image/png'
  return text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP' ? 'image/webp' : null
}
